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
  let expired = false
  // Each line that is open, and when it was last heard.
  const lines = new Map()
  const SILENT = 40000

  // What stands on the page now is what is asked for, whichever filter was chosen since.
  document.body.addEventListener('htmx:configRequest', event => {
    if (!isSource(event.detail.elt)) return
    event.detail.path = location.pathname + location.search
    event.detail.elt.setAttribute('hx-select-oob', [...document.querySelectorAll('[data-live][id]')].map(part => '#' + part.id).join(','))
  })
  document.body.addEventListener('htmx:sseOpen', event => {
    const { elt, source } = event.detail
    // What happened while nobody listened is asked for.
    if (lines.has(elt)) htmx.trigger(elt, 'sse:changed')
    if (lines.get(elt)?.source !== source) source.addEventListener('here', () => { lines.get(elt).at = Date.now() })
    lines.set(elt, { source, at: Date.now() })
    // It was being dialled when the connection went.
    if (!navigator.onLine) return hangUp(() => true)
    if (lost) {
      say('healed', true)
      setTimeout(() => { if (!lost) say(null) }, 4000)
    }
    lost = expired = false
  })
  // Whoever leaves a page hangs up; nothing is lost by that.
  let leaving = false
  addEventListener('pagehide', () => { leaving = true })
  addEventListener('beforeunload', () => { leaving = true })
  document.body.addEventListener('htmx:sseError', event => {
    if (leaving) return
    lost = true
    if (!expired) say('lost')
    // It was answered, but not let in: asking for the page says whether a new login is all it takes.
    if (event.detail.source?.readyState === EventSource.CLOSED) htmx.trigger(event.detail.elt, 'sse:changed')
  })
  document.body.addEventListener('htmx:responseError', event => {
    if (event.detail.xhr.status !== 401) return
    expired = true
    say('expired')
  })
  // Nobody tells of a line that was cut while the lid was shut: what is open says every quarter of a minute that it is here.
  const hangUp = dead => lines.forEach(({ source, at }, elt) => {
    if (!elt.isConnected) lines.delete(elt)
    else if (source.readyState === EventSource.OPEN && dead(at)) {
      source.close()
      source.onerror(new Event('error'))
    }
  })
  addEventListener('offline', () => hangUp(() => true))
  setInterval(() => hangUp(at => Date.now() - at > SILENT), 5000)

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
