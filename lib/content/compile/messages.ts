// What compiling tells the author about files that are outside, too hard or too large.
import {
  type Catalogue,
  type Diagnostic,
  FILE_START,
  fromCatalogue,
  type MessageValues,
} from '../../model/diagnostic.ts'

const HALVE = 'take out half of the text to find the part that does it'

export const COMPILE_MESSAGES = {
  'file-outside':
    'This is a link to something outside the content folder, and nothing there is published: move it into the content folder',
  'file-outside:public':
    'This link leads out of `public/`, so it is not published: put the file itself here',
  'file-copy':
    '`{{path}}` looks like a copy of `{{original}}`, so it is not published: compare the two and keep one',
  'file-copy:alone':
    '`{{path}}` has the name of a copy that a program made, so it is not published: compare it with the original',
  'file-for-repository':
    '`{{path}}` is for those who work on the files, so it is not published',
  'file-private:underscore':
    '`{{path}}` begins with an underscore, so nothing of it is published',
  'file-private:folder':
    '`{{path}}` is, by its name, no folder for readers, so nothing of it is published: move out what readers may see',
  'file-private:beside':
    '`{{path}}` is, by its name, no folder for readers, so only its `index.md` is published: move out what else readers may see',
  'file-private:data':
    '`{{path}}` hides what it stands for from readers, as another engine reads it, so that is not published: remove the sign, or the file',
  'file-private:half':
    '`{{path}}` can not be read and may hide what it stands for, so that is not published: correct the file, or remove it',
  'file-private:draft':
    '`{{path}}` is a draft by its name, so it is not published: give it another name to publish it',
  'file-private:template':
    '`{{path}}` is a template by its name, so it is not published: give another name to a text for readers',
  'file-private:list':
    '`{{path}}` has the name of a list, which the site makes itself, so it is not published: give it a name of its own',
  'file-private:untitled':
    '`{{path}}` has the name of a note without one, so it is not published: give it a name of its own',
  'file-unreadable:icloud':
    'The file is in iCloud and not on this machine: download it; its last version stays published',
  'folder-missing':
    '`{{path}}/` is gone, so what was published from it stays: put it back, or make it anew and empty to take all of it down',
  'folder-special':
    '`{{path}}` is no folder, so nothing of it is read, and what was published from it stays: put the folder in its place',
  'folder-too-deep':
    '`{{path}}` lies below {{limit}} folders, so nothing in it is read: move it further up',
  'site-missing':
    'There is no `site.yaml`: the site has no title and no address. `npm run init` writes it',
  'file-link-broken':
    '`{{path}}` is a link that leads nowhere, so the file is left out: restore what it leads to, or remove it',
  'public-file-special':
    '`{{path}}` is a pipe, a socket or a device, so it is left out: put a file in its place',
  'file-unread':
    '{{names}} beside `site.yaml` is not read: articles belong into `articles/`, pages into `pages/`',
  'file-unread:format':
    '{{names}} is no Markdown, so it is not read: write it as Markdown, in a file that ends in .md',
  'folder-unread': '`{{path}}/` is not read: {{remedy}}',
  'file-special':
    '`{{path}}` is a pipe, a socket or a device, so it is not read: put a file in its place',
  'public-file-name':
    '`{{path}}` can not be an address, so it is not published: give it a plain name',
  'public-file-private':
    '`{{path}}` is, by its name, not for readers, so it is not published: move it out of `public/`, or rename it',
  'public-file-left-out':
    '{{names}} in `public/` is not published: editors and file managers leave such files',
  'theme-file-unfit':
    '`{{path}}` is no style sheet, picture or font, so nothing reads it: files for readers belong into `media/` or `public/`',
  'style-address':
    '`{{path}}` is no file of `theme/`, so the style sheet is not used: {{remedy}}',
  'style-address:host':
    '`{{path}}` would send every reader to another host, so the style sheet is not used: put the file into `theme/`',
  'style-address:kind':
    '`{{path}}` is neither picture nor font where one is shown, or no style sheet where one is imported, so the style sheet is not used: correct it',
  'style-address:unreadable':
    '`{{path}}` can not be read, or is damaged, so the style sheet is not used: put a whole file in its place',
  'style-broken':
    'The style sheet is not used, since browsers would leave out more than was meant: {{reason}}',
  'style-doubtful': 'Browsers may leave this out: {{reason}}',
  'body-too-large-for-feeds':
    'The text is longer than the 512 KB that feed readers take: feeds carry its description alone',
  'body-unparsable': `The Markdown could not be parsed{{reason}}: ${HALVE}; very deep nesting is the usual cause`,
  'body-unparsable:late': `Parsing this file was not done after {{seconds}} seconds: ${HALVE}`,
  'body-unparsable:crash': `Parsing this file failed twice ({{reason}}): ${HALVE}`,
} as const satisfies Catalogue

export const toViolation = fromCatalogue(COMPILE_MESSAGES)

/** A diagnostic about a whole file or folder. */
export function toFileDiagnostic<Id extends keyof typeof COMPILE_MESSAGES>(
  file: string,
  id: Id,
  values: MessageValues<(typeof COMPILE_MESSAGES)[Id]>,
): Diagnostic {
  return { file, ...FILE_START, ...toViolation(id, values) }
}
