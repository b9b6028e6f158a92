// Sets the CMS up in this browser: the folder is the server's, and the server knows who asks.
import type { FolderHandle } from './folder-handle.ts'

/** Under which the CMS keeps the folder that was chosen last. */
const HANDLE_KEY = 'root_dir_handle'
const USER_KEY = 'sveltia-cms.user'

/**
 * Gives the folder to whoever asks for one. The CMS looks for the last one in IndexedDB, where no
 * object with methods can be kept, and else shows a button that opens the picker: both lead here.
 */
export function offerFolder(folder: FolderHandle): void {
  localStorage.setItem(USER_KEY, JSON.stringify({ backendName: 'local' }))
  Object.assign(globalThis, { showDirectoryPicker: async () => folder })
  const { get } = IDBObjectStore.prototype
  IDBObjectStore.prototype.get = function (key) {
    const request = get.call(this, key)
    if (key === HANDLE_KEY)
      Object.defineProperty(request, 'result', { get: () => folder })
    return request
  }
}

const PREFERENCES_KEY = 'sveltia-cms.prefs'

/** A form stays open when it is saved, and Escape belongs to its fields; who chose otherwise keeps that. */
export function preferOpenForms(): void {
  const chosen: unknown = JSON.parse(localStorage.getItem(PREFERENCES_KEY) ?? '{}')
  const preferences = { closeOnSave: false, closeWithEscape: false, ...Object(chosen) }
  localStorage.setItem(PREFERENCES_KEY, JSON.stringify(preferences))
}

/**
 * Opens pages without their slide: until it ends, the browser gives clicks to a picture of the page,
 * and the CMS takes no shortcut, so Control+S soon after a page opened saved nothing.
 */
export function openPagesAtOnce(): void {
  Reflect.deleteProperty(Document.prototype, 'startViewTransition')
}

/** The menu of the CMS says who is signed in, as `lib/build/edit-patches.mjs` has it. */
export function nameUser(userName: string): void {
  Object.assign(globalThis, { imprintUser: userName })
}
