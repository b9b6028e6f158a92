// What parts of the editor may ask, answered by this page's server and by what was read from it.
import { findArticles } from '../body/links/find-articles.ts'
import type { EditServices } from '../services.ts'
import type { Mirror } from './mirror.ts'
import type { PageSettings } from './page-settings.ts'
import { saveBeside } from './save-beside.ts'
import type { EditServer } from './server.ts'

export function openServices(
  { mode, timeZone, siteAddress, userName, address }: PageSettings,
  server: EditServer,
  mirror: Mirror,
): EditServices {
  return {
    ...{ mode, timeZone, siteAddress, userName },
    editAddress: address,
    call: (operation, body, signal) => server.call(operation, body, signal),
    findFile: (path) => mirror.find(path),
    searchArticles: async (query) => findArticles(mirror.listTexts(), query),
    upload: (file, beside) => saveBeside(mirror, file, beside),
    remove: (path) => mirror.remove(path),
  }
}
