// A slider and the day beside it show the same; what is shown stands in the address; a narrow picture begins around today; Escape
// closes a note.
'use strict'
{
  const day = epochDay => new Date(epochDay * 86400000).toISOString().slice(0, 10)
  const named = iso => new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso))
  const besides = slider => document.getElementById(slider.dataset.beside)

  document.addEventListener('input', event => {
    const field = event.target
    const slider = field.matches('[data-beside]') ? field : document.querySelector(`[data-beside="${CSS.escape(field.id || '-')}"]`)
    if (!slider) return
    if (slider === field) besides(slider).value = day(Number(slider.value))
    else if (field.value) slider.value = Date.parse(field.value) / 86400000
    slider.setAttribute('aria-valuetext', named(day(Number(slider.value))))
  })

  // Where only a part of the picture has room, it is the part around today.
  const around = () => {
    const picture = document.querySelector('.picture')
    const today = picture?.querySelector('.needle path')
    if (today) picture.scrollLeft += today.getBoundingClientRect().left - picture.getBoundingClientRect().left - picture.clientWidth * 2 / 3
  }
  around()

  document.body.addEventListener('htmx:afterSettle', event => {
    const path = event.detail.pathInfo?.responsePath
    if (event.detail.target?.id !== 'seen' || !path) return
    history.replaceState(null, '', path)
    around()
  })

  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') document.querySelector('.chart')?.classList.add('closed')
  })
  const opened = () => document.querySelector('.chart.closed')?.classList.remove('closed')
  document.addEventListener('focusin', opened)
  document.addEventListener('pointerover', event => { if (!event.target.closest('.figure')) opened() })
}
