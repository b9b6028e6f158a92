// Whether a letter is a key of the site. WCAG 2.2 §2.1.4 asks for a way to turn such keys off.
import { isTyping } from './is-typing.ts'
import { readStored, store } from './storage.ts'

const STORAGE_KEY = 'imprint-keys'

export function areKeysOn(): boolean {
  return readStored(STORAGE_KEY) !== 'off'
}

export function turnKeys(isOn: boolean): void {
  store(STORAGE_KEY, isOn ? undefined : 'off')
}

/** False where a key is typed, and where the reader wants none. */
export function isForSite(event: Event): boolean {
  return !isTyping(event) && areKeysOn()
}
