// What a page does by itself: it takes in what has changed elsewhere, leaves alone what somebody is writing in, and says when it cannot hear.
'use strict'
{
  const banner = document.getElementById('connection')
  const say = (what, healed = false) => {
    if (!banner) return
    banner.textContent = what ? banner.dataset[what] : ''
    banner.classList.toggle('healed', healed)
    banner.hidden = !what
  }

  const isSource = element => element.matches('[data-live-source]')
  let lost = false
  const heard = new WeakSet()

  // What stands on the page now is what is asked for, whichever filter was chosen since.
  document.body.addEventListener('htmx:configRequest', event => {
    if (!isSource(event.detail.elt)) return
    event.detail.path = location.pathname + location.search
    event.detail.elt.setAttribute('hx-select-oob', [...document.querySelectorAll('[data-live][id]')].map(part => '#' + part.id).join(','))
  })
  document.body.addEventListener('htmx:sseOpen', event => {
    // What happened while nobody listened is asked for.
    if (heard.has(event.detail.elt)) htmx.trigger(event.detail.elt, 'sse:changed')
    heard.add(event.detail.elt)
    if (lost) {
      say('healed', true)
      setTimeout(() => { if (!lost) say(null) }, 4000)
    }
    lost = false
  })
  // Whoever leaves a page hangs up; nothing is lost by that.
  let leaving = false
  addEventListener('pagehide', () => { leaving = true })
  addEventListener('beforeunload', () => { leaving = true })
  document.body.addEventListener('htmx:sseError', () => {
    if (leaving) return
    lost = true
    say('lost')
  })
  document.body.addEventListener('htmx:responseError', event => { if (event.detail.xhr.status === 401) say('expired') })

  const written = part => part.contains(document.activeElement) && document.activeElement.matches('input, textarea, select')
    || [...part.querySelectorAll('input:not([type=hidden]), textarea')].some(field =>
      field.type === 'checkbox' || field.type === 'radio' ? field.checked !== field.defaultChecked : field.value !== field.defaultValue)

  document.body.addEventListener('htmx:oobBeforeSwap', event => {
    const part = event.detail.target
    if (written(part)) {
      event.detail.shouldSwap = false
      return
    }
    // What was folded out stays so, and whoever stood on a link stands there again.
    const open = [...part.querySelectorAll('details[id][open]')].map(it => it.id)
    event.detail.fragment?.querySelectorAll?.('details[id]').forEach(it => { it.open = open.includes(it.id) })
  })

  // Sent is sent: a second press does nothing until an answer has come.
  document.addEventListener('submit', event => {
    if (event.target.dataset.sent) event.preventDefault()
    else event.target.dataset.sent = 'yes'
  })
  addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent))
}
