// Starts the editor in the browser.
import { FORMATS } from '@/lib/edit/config/formats'
import { formatFile, formatYamlFile, parseFile, parseYamlFile } from '@/lib/edit/lossless'
import { BodyField } from '../body/body-field.ts'
import { FolderHandle } from './folder-handle.ts'
import { listAuthors } from './list-authors.ts'
import { keepTyped } from './saves/keep-typed.ts'
import { Mirror } from './mirror.ts'
import { fillNewArticles, findSigner } from '../fields/new-article.ts'
import { NamesInUse } from '../fields/names-in-use.ts'
import { defineControl } from '../fields/field-control.ts'
import { registerFields } from '../fields/register-fields.ts'
import { registerPreview } from '../preview/register-preview.ts'
import { setContentPlace } from '../unsaved/content-place.ts'
import { Diagnostics } from '../unsaved/diagnostics.ts'
import { openRemote } from '../remote/open-remote.ts'
import { openServices } from './open-services.ts'
import { readPageSettings } from './page-settings.ts'
import { sayWhy } from './say-why.ts'
import { EditServer } from './server.ts'
import { SavedProblems } from './saved-problems.ts'
import { nameUser, offerFolder, openPagesAtOnce, preferOpenForms } from './set-up.ts'
import { registerTools } from '../tools/register-tools.ts'
import { Versions } from './saves/versions.ts'

const settings = readPageSettings()
const { mode, address, csrf, timeZone, language, userName, config } = settings

// The CMS reads its preferences as it is loaded.
preferOpenForms()
openPagesAtOnce()
keepTyped()
if (mode === 'private') nameUser(userName)
const versions = new Versions()
const server = new EditServer(address, csrf)
const mirror = new Mirror(server, versions)
const problems = new SavedProblems(mirror)
const loaded = import('@sveltia/cms')
setContentPlace(settings.contentPath ?? '')
const remote = mode === 'remote' ? openRemote(settings) : undefined
if (!remote) {
  await Promise.all([mirror.refresh(), problems.ask(server)])
  offerFolder(new FolderHandle(mirror))
}
const { default: CMS } = await loaded
const authors = settings.authors ?? listAuthors(mirror)
const names = new NamesInUse(authors)
names.addArticles(mirror.listTexts())
registerFields(CMS, {
  ...{ timeZone, names },
  isTaken: (folder, name) => mirror.hasDocument(folder, name),
})
fillNewArticles(findSigner(authors, userName), timeZone)
const services = remote ?? openServices(settings, server, mirror)
const diagnostics = new Diagnostics(services)
const files = remote
  ? { listDocuments: remote.listDocuments }
  : {
      listDocuments: () => mirror.listTexts(),
      upload: services.upload,
    }
CMS.registerFieldType(
  'imprint-body',
  defineControl(() => new BodyField({ language, diagnostics, ...files })),
)
registerPreview(CMS, services, diagnostics)
registerTools(CMS, services)
CMS.registerCustomFormat(FORMATS.md, 'md', {
  fromFile(text) {
    const fields = names.note(parseFile(text, { now: new Date(), timeZone }))
    return versions.open(text, problems.note(text, fields))
  },
  toFile: sayWhy((fields) => versions.close(fields, formatFile(fields))),
})
CMS.registerCustomFormat(FORMATS.yaml, 'yaml', {
  fromFile: (text) => versions.open(text, parseYamlFile(text)),
  toFile: sayWhy((fields) => versions.close(fields, formatYamlFile(fields))),
})
await CMS.init({ config })
