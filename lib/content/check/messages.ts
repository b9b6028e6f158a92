// Messages about a file, its front matter and its fields together.
import { type Catalogue, fromCatalogue } from '../../model/diagnostic.ts'

const BEGIN =
  'begin the file with a line `---`, then fields such as `title: …`, then a line `---`'
const ALONE = 'the first line must be `---` alone, and YAML must follow'
const BETWEEN = 'write YAML between two lines `---`'
const ESCAPE = 'In double quotes `\\` begins an escape'

export const CHECK_MESSAGES = {
  'conflict-mark':
    '`{{written}}` begins a conflict that git could not merge: keep one version and remove the marks, or put them into fenced code',
  'file-encoding': 'Byte 0x{{byte}} is not UTF-8 here: save the file as UTF-8',
  'file-encoding:utf-16': 'The file is UTF-16: save it as UTF-8',
  'file-encoding:nul':
    'The file holds {{what}}: restore it from a copy, since it is damaged or not text',
  'file-ignored':
    'This file is ignored because of its name: rename it to `{{rightName}}`',
  'file-is-folder':
    '`{{path}}` is a folder with the name of a document: rename it without its extension',
  'file-too-large':
    'The file has {{size}} MB and the limit is {{limit}} MB: split it, and keep pictures in files of their own',
  'file-unreadable': 'The file can not be read: {{remedy}}',

  'front-matter-missing': `Front matter is missing: ${BEGIN}; or set \`front_matter: optional\` in site.yaml`,
  'front-matter-missing:fields': `Fields stand at the top without \`---\`, or one may hide the text: ${BEGIN}`,
  'front-matter-missing:empty': `The file is empty: ${BEGIN}`,
  'front-matter-format:json': `This JSON can not be read: correct it, or ${BETWEEN}`,
  'front-matter-format:language': `Front matter is read as YAML and never run or read as \`{{language}}\`: ${ALONE}`,
  'front-matter-format:semicolons': `The JSON between \`;;;\` can not be read: correct it, or ${BETWEEN}`,
  'front-matter-format:toml': `This TOML can not be read: correct it, or ${BETWEEN}`,
  'front-matter-delimiter:close':
    'Front matter ends at the first line that begins with `---`, so that line must be `---` alone, not `{{line}}`: correct or indent it',
  'front-matter-delimiter:dash':
    'Front matter opens with three hyphens, not with a dash: write `---`',
  'front-matter-delimiter:first-line':
    'Front matter must begin on the first line of the file, at its left edge: remove the space before `---`',
  'front-matter-delimiter:open': `Nothing may follow the \`---\` that opens front matter: ${ALONE}`,
  'front-matter-delimiter:unclosed':
    'The front matter that opens on line 1 is never closed: put a line `---` before the text',
  'front-matter-delimiter:nearly-closed':
    'The front matter that opens on line 1 is never closed: should this line be `---`, alone and at the left edge?',
  'front-matter-line-end':
    'A carriage return alone ends no line in front matter: end lines with LF or CRLF',
  'front-matter-too-long':
    'The fields have {{length}} characters, and {{limit}} are allowed: move text below them',

  'yaml-duplicate-key':
    '`{{name}}` is given twice, first on line {{line}}: keep one of them',
  'yaml-markup:alias':
    '`*{{text}}` is an alias in YAML, which is not supported: put text that begins with `*` in quotes, or write the value out',
  'yaml-markup:anchor':
    '`&{{text}}` is an anchor in YAML, which is not supported: put text that begins with `&` in quotes',
  'yaml-markup:tag':
    '`{{text}}` is a tag in YAML, which is not supported: put text that begins with `!` in quotes',
  'yaml-markup:directive': '`%YAML` lines are not supported: remove it',
  'yaml-markup:key': 'A name must be a single word, not a list or a mapping',
  'yaml-nesting': 'This is nested too deeply: write it with fewer levels',
  'yaml-not-mapping':
    'Fields are written `name: value`, one a line, and this is {{found}}',
  'yaml-repaired': '{{fault}}',
  'yaml-syntax':
    'The YAML can not be read here ({{reason}}): check quotes, colons and indentation',
  'yaml-syntax:colon':
    '`{{name}}` holds a colon, which YAML takes for another field, so it needs quotes: write `{{name}}: {{quoted}}`',
  'yaml-syntax:colon-missing':
    'This line is not a field: fields are written `name: value`, and a value that goes on is indented',
  'yaml-syntax:colon-space': 'A space is missing after the colon of `{{name}}`',
  'yaml-syntax:comma': 'A comma too many: remove it',
  'yaml-syntax:documents':
    'A second YAML document begins here: keep one, without `---` or `...` lines',
  'yaml-syntax:escape': `${ESCAPE}, and this one does not exist: write \`\\\\\`, or use single quotes`,
  'yaml-syntax:escape-in': `${ESCAPE}, and \`{{name}}\` holds one that does not exist: write \`{{name}}: {{quoted}}\``,
  'yaml-syntax:field-in-value':
    'Here a value seems to hold another field: start each field at the left edge, or put the value in quotes',
  'yaml-syntax:hash':
    'YAML takes what follows `#` for a remark, so it needs quotes: write `{{name}}: {{quoted}}`',
  'yaml-syntax:indent':
    'This line is not indented like the lines beside it: give all of them the same spaces',
  'yaml-syntax:item':
    'This means something else in YAML, so it needs quotes: write `- {{quoted}}`',
  'yaml-syntax:list':
    'A list can not begin beside a name: put `- …` on the line below, or quotes around the value',
  'yaml-syntax:quotes':
    'The quotes around the value of `{{name}}` do not match: write `{{name}}: {{quoted}}`',
  'yaml-syntax:sign':
    '`{{name}}` begins with `{{sign}}`, which means something else in YAML, so it needs quotes: write `{{name}}: {{quoted}}`',
  'yaml-syntax:tab':
    'A tab indents this line, and YAML allows only spaces: write two spaces',
  'yaml-syntax:unclosed': 'This `{{open}}` is never closed: add `{{close}}`',
  'yaml-syntax:unclosed-quote': 'This quote is never closed: add `{{close}}`',

  'private-body':
    '`{{sign}}` hides this in other programs, and is text here: write `draft: true` at the top, or take it out',
  'private-body:notice':
    '`{{sign}}` says that this is not ready: write `draft: true` at the top, or take it out',
  'private-body:title':
    '`{{sign}}` in the title says that this is not for readers: write `draft: true`, or take it out to publish',
  'private-sign':
    '`{{sign}}` hides the document in other engines, and it is a draft here: write `draft: true`',
  'private-sign-unknown':
    '`{{sign}}` may say who can see this: write `draft: true`, or take it out to publish',
  'private-file':
    '`{{sign}}` hides this file, and it is not read: take it out to use the file, or delete both',

  'field-empty': '`{{name}}` is empty: write it, such as {{example}}',
  'field-missing:day':
    '`{{name}}` is missing ({{description}}): write it, such as {{example}}, or put the day before the name of the file: `2025-03-05-{{file}}`',
  'field-missing':
    '`{{name}}` is missing ({{description}}): write it, such as {{example}}',
  'field-form:language':
    'The fields are {{language}}, and are read: `npm run check -- --fix` writes them as YAML',
  'field-form:slug':
    'Of `slug: {{found}}` the last part is the slug, and the whole is an old address',
  'field-left-out': '`{{found}}` is left out: {{reason}}',
  'field-markup':
    '`{{name}}` is shown as plain text, Markdown and HTML too: take the signs out of `{{found}}`',
  'field-remark':
    '`{{name}}` is shown as it stands, with the remark that `{{sign}}` opens: take the remark out',
  'field-misspelt': '`{{name}}` is read as `{{meant}}`: correct the name',
  'field-synonym': '`{{name}}` is read as `{{meant}}`, the name of that field here',
  'field-unknown': '`{{name}}` is not a field here, and is ignored',
  'field-unknown:later':
    '`{{name}}` is ignored: `{{taken}}` is later, and readers see this from then on',
  'field-unknown:other': '`{{found}}` is ignored: `{{counts}}` counts',
  'field-unknown:taken': '`{{name}}` is ignored: `{{taken}}` says the same',
  'field-unknown:value': '`{{found}}` is ignored: it says no `{{meant}}`',

  'alias-pattern':
    '`{{name}}: {{found}}` is a pattern, and not read: write the old address into `aliases`',
  'redirect-document':
    '`{{name}}: {{target}}` redirects in other engines, and here the text is published: use `redirects` of site.yaml instead of this file',
  'alias-own':
    '`{{alias}}` is the address that the document has now: remove it from `aliases`',
  'author-form':
    'Of the parts of `{{name}}` the name is read: links and pictures stand in `authors/`',
  'body-empty': 'There is no text, and a page without one is published: write some',
  'body-missing': 'There is no text: write some, or set `draft: true` until it is there',
  'date-order':
    '`updated_date` {{updated}} is before `publish_date` {{published}}: correct one of them',
  'hero-alt-missing':
    '`heroImage` has no `heroAlt`: say what it shows, for those who can not see it',
  'hero-alt-unused': '`heroAlt` describes no picture: add `heroImage` or remove it',
  'placeholder-left':
    '`{{name}}` is what `npm run new` wrote: write your own, or take the line out',
  'slug-derived':
    '`{{name}}` can not be an address, so it is `{{slug}}`: write `slug: {{slug}}` to keep it whatever the file is called',
  'slug-invalid:index':
    'An `index.md` takes its address from its folder: move it into a folder of its own',
  'slug-invalid:file-name':
    "The address comes from the {{what}}'s name, and `{{name}}` can not be one: {{remedy}}",
  'slug-reserved':
    'A page can not be named `{{slug}}`, because a route of the site is: {{remedy}}',
  'slug-reserved:markdown':
    'An article can not be named `{{slug}}`, because the Markdown of another would have its address: {{remedy}}',
} as const satisfies Catalogue

/** What to do about a file that can not be read, by the system's error code. */
export const READ_REMEDIES: Readonly<Record<string, string>> = {
  EACCES: 'permission was denied: make the file readable for the user who runs this',
  EPERM: 'permission was denied: make the file readable for the user who runs this',
  ENOENT: 'it is gone, or a link to a file that is gone: restore it or remove the link',
  ELOOP: 'its links lead in a circle: replace the link by a file',
  EISDIR: 'it is a folder: rename it without its extension',
  EMFILE: 'too many files are open: raise the limit with `ulimit -n`',
  ENFILE: 'too many files are open on this machine: try again',
  EIO: 'the disk reports an error: check it, and restore the file from a copy',
  ENOTDIR: 'a part of its path is a file, not a folder: move one of them',
  ESPECIAL: 'it is a pipe, a socket or a device: put a file in its place',
  ENAMETOOLONG: 'its name is too long: shorten it',
}

export const toViolation = fromCatalogue(CHECK_MESSAGES)
