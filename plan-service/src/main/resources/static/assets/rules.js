// A slider beside each number: what is sent is the number, and without this script there is only that.
for (const slider of document.querySelectorAll("input[type=range][data-moves]")) {
  const number = document.getElementById(slider.dataset.moves);
  slider.hidden = false;
  slider.addEventListener("input", () => { number.value = slider.value; });
  number.addEventListener("input", () => { slider.value = number.value.replace(",", "."); });
}
