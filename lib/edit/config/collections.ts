// What can be edited: a collection for each folder of documents, and the files of the site.
import { type ContentRoute, ROUTES } from '../../site/routes.ts'
import type { FormField } from './field.ts'
import { makeForm } from './form.ts'
import { FORMATS } from './formats.ts'
import { FILE_KEY } from './keys.ts'
import { ARTICLE_VIEWS, COMPUTED_FIELDS } from './views.ts'
import { WORDS } from './words.ts'

/** Turns a path of the content folder into one of what the editor opens. */
type ToPath = (path: string) => string

const ICONS = { article: 'article', page: 'description', author: 'group', tag: 'sell' }

/** Where a server has tools of its own for a whole article, which keep links and addresses. */
const TOOLS_OF_SERVER = { delete: false, duplicate: false }

export function makeCollections(toPath: ToPath, { isRemote }: { isRemote: boolean }) {
  const tools = isRemote ? {} : TOOLS_OF_SERVER
  return [
    { ...makeFolder('article', toPath, COMPUTED_FIELDS), ...ARTICLE_VIEWS, ...tools },
    makeFolder('page', toPath),
    makeFolder('author', toPath),
    makeFolder('tag', toPath),
    {
      name: 'site',
      label: WORDS.site,
      icon: 'settings',
      format: FORMATS.yaml,
      files: [
        {
          name: 'settings',
          label: WORDS.siteFile,
          icon: 'settings',
          file: toPath('site.yaml'),
          fields: makeForm('site'),
        },
      ],
    },
  ]
}

function makeFolder(
  type: ContentRoute,
  toPath: ToPath,
  computed: readonly FormField[] = [],
) {
  const { many, one } = WORDS[type]
  const { content } = ROUTES[type]
  const identifier = type === 'author' ? 'name' : 'title'
  return {
    name: content,
    label: many,
    label_singular: one,
    icon: ICONS[type],
    folder: toPath(content),
    extension: 'md',
    format: FORMATS.md,
    create: true,
    identifier_field: identifier,
    // Files lie at any depth, each under its own name, and none moves when it is saved.
    nested: { summary: '{{dirname}}' },
    slug: {
      template: `{{fields.${FILE_KEY}}}`,
      editable: ['create'],
      hint: WORDS.fileNameHint,
    },
    // Beside the document, as `./picture.jpg`.
    media_folder: '',
    public_folder: '.',
    // The CMS shows the end of a form late: the first field is always there.
    fields: [toFileName(identifier), ...makeForm(type), ...computed],
  }
}

function toFileName(from: string): FormField {
  const label = WORDS.fileName
  return { name: FILE_KEY, label, required: false, widget: 'imprint-file-name', from }
}
