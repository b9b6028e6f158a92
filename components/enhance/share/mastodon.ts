import {
  parseServer,
  type Shared,
  toMastodonLink,
} from '../../../lib/site/share-links.ts'
import { makeButton } from '../make-button.ts'

const STORAGE_KEY = 'imprint-mastodon-server'

interface MastodonTools {
  readonly tools: HTMLElement
  /** Hidden until the server has to be asked for. */
  readonly form: HTMLFormElement
}

/**
 * There is no one address that shares on Mastodon: each reader's server has its own. It is asked
 * for once, and kept in this browser.
 */
export function makeMastodonTools(shared: Shared): MastodonTools {
  const tools = document.createElement('span')
  const form = makeForm((server) => {
    store(server)
    form.hidden = true
    show(server)
    if (server) location.assign(toMastodonLink(server, shared))
    else tools.querySelector('button')?.focus()
  })
  const show = (server: string | undefined): void => {
    const ask = makeButton(server ? `(${server})` : 'Mastodon…', () => {
      form.hidden = !form.hidden
      ask.ariaExpanded = String(!form.hidden)
      if (!form.hidden) form.querySelector('input')?.select()
    })
    ask.ariaExpanded = 'false'
    if (server) ask.ariaLabel = `${server}: choose another Mastodon server`
    tools.replaceChildren(...(server ? [makeLink(server, shared), ' '] : []), ask)
  }
  form.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return
    const ask = tools.querySelector('button')
    ask?.click()
    ask?.focus()
  })
  show(readServer())
  form.querySelector('input')?.setAttribute('value', readServer() ?? '')
  return { tools, form }
}

function makeLink(server: string, shared: Shared): HTMLAnchorElement {
  const link = document.createElement('a')
  link.href = toMastodonLink(server, shared)
  link.rel = 'nofollow'
  link.textContent = 'Mastodon'
  return link
}

// An empty field forgets the server.
function makeForm(onServer: (server: string | undefined) => void): HTMLFormElement {
  const form = document.createElement('form')
  form.hidden = true
  form.innerHTML =
    '<label>Your Mastodon server <input name=server placeholder=mastodon.social inputmode=url autocapitalize=none autocomplete=off spellcheck=false></label> <button>Go there</button>'
  const input = form.querySelector('input')
  input?.addEventListener('input', () => input.setCustomValidity(''))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const value = input?.value.trim() ?? ''
    const server = parseServer(value)
    if (server || (value === '' && readServer())) {
      onServer(server)
      return
    }
    input?.setCustomValidity('A server has a name such as mastodon.social')
    form.reportValidity()
  })
  return form
}

function readServer(): string | undefined {
  try {
    return parseServer(localStorage.getItem(STORAGE_KEY) ?? '')
  } catch {
    // Denied: it is asked for again.
    return undefined
  }
}

function store(server: string | undefined): void {
  try {
    if (server) localStorage.setItem(STORAGE_KEY, server)
    else localStorage.removeItem(STORAGE_KEY)
  } catch {
    // Denied, or full: good for this once all the same.
  }
}
