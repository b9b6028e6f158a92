// Lets the CMS in without a question: the folder is the server's, and the server knows who asks.
import type { FolderHandle } from './handles.ts'

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
