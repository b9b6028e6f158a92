// Starts the editor in the browser.
import CMS from '@sveltia/cms'

import { FORMATS } from '@/lib/edit/config/collections'
import { formatFile, formatYamlFile, parseFile, parseYamlFile } from '@/lib/edit/lossless'
import { FolderHandle } from './handles.ts'
import { Mirror } from './mirror.ts'
import { readPageSettings } from './page-settings.ts'
import { EditServer } from './server.ts'
import { offerFolder } from './sign-in.ts'

const { mode, address, csrf, timeZone, config } = readPageSettings()

if (mode !== 'remote') {
  const server = new EditServer(address, csrf)
  const mirror = new Mirror(server)
  await mirror.refresh()
  offerFolder(new FolderHandle(mirror))
}
CMS.registerCustomFormat(FORMATS.md, 'md', {
  fromFile: (text) => parseFile(text, { now: new Date(), timeZone }),
  toFile: formatFile,
})
CMS.registerCustomFormat(FORMATS.yaml, 'yaml', {
  fromFile: (text) => parseYamlFile(text),
  toFile: formatYamlFile,
})
await CMS.init({ config })
