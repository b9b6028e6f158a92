// Sharing on Mastodon: each reader's server has its own address.
import {
  parseServer,
  type Shared,
  toMastodonLink,
} from '../../../lib/site/share-links.ts'
import { makeButton } from '../make-button.ts'
import { readStored, store } from '../storage.ts'
import { WORDS } from './share-words.ts'

const STORAGE_KEY = 'imprint-mastodon-server'

/** Link and button, and a form that asks for the server: once, then this browser keeps it. */
export function makeMastodonTools(shared: Shared): readonly HTMLElement[] {
  const tools = document.createElement('span')
  const form = makeForm((server) => {
    store(STORAGE_KEY, server)
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
    if (server) ask.ariaLabel = WORDS.otherServer.replace('{server}', server)
    tools.replaceChildren(...(server ? [makeLink(server, shared), ' '] : []), ask)
  }
  form.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return
    const ask = tools.querySelector('button')
    ask?.click()
    ask?.focus()
  })
  show(readServer())
  return [tools, form]
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
    '<label><span></span> <input name=server placeholder=mastodon.social inputmode=url autocapitalize=none autocomplete=off spellcheck=false></label> <button></button>'
  form.querySelector('span')?.append(WORDS.yourServer)
  form.querySelector('button')?.append(WORDS.goThere)
  const input = form.querySelector('input')
  input?.setAttribute('value', readServer() ?? '')
  input?.addEventListener('input', () => input.setCustomValidity(''))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const value = input?.value.trim() ?? ''
    const server = parseServer(value)
    if (server || (value === '' && readServer())) {
      onServer(server)
      return
    }
    input?.setCustomValidity(WORDS.noServer)
    form.reportValidity()
  })
  return form
}

function readServer(): string | undefined {
  return parseServer(readStored(STORAGE_KEY) ?? '')
}
