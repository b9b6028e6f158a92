// Messages about broken and misleading links.
import { type Catalogue, fromCatalogue } from '../../model/diagnostic.ts'

export const REFERENCE_MESSAGES = {
  'front-page-article':
    'No article has the slug `{{slug}}`, so the front page leaves it out: {{remedy}}',
  'front-page-article:hidden':
    '`{{slug}}` is not public, so the front page leaves it out until it is',
  'front-page-article:unlisted':
    '`{{slug}}` is unlisted, so the front page leaves it out: name another, or list it',
  'link-outside':
    '`{{target}}` lies outside the content folder, and nothing there is published: move the file into the content folder',
  'link-loopback':
    '`{{target}}` leads readers to their own machines, not to {{site}}: write the public address, or set SITE_URL to try it out',
  'link-dead:file': 'There is no file `{{target}}`: {{remedy}}',
  'link-dead:page': 'There is no page `{{target}}` on this site: {{remedy}}',
  'anchor-dead:document': '`{{target}}` has no heading with the id `{{id}}`: {{remedy}}',
  'anchor-dead:foreign':
    '`{{target}}` has no heading with the id `{{id}}`, so the link leads to `{{near}}`: write that',
  'media-missing': 'There is no {{what}} `{{target}}` in the content folder: {{remedy}}',
  'media-missing:page': '`{{target}}` is a page, and no picture or recording: link to it',
  'media-missing:root':
    'There is no {{what}} `{{target}}` in `public/` or `media/`: {{remedy}}',
  'media-type-unknown':
    '`{{target}}` is of a kind that is not published, and readers get its text alone: pack it as .zip, or remove the link',
  'media-unreadable':
    '`{{target}}` can not be read, or not be rid of what it may tell of its maker, so it is not published: save it again',
  'public-file-tells':
    '`{{path}}` says {{tells}}, and is published as it is: save it without, or put it beside an article, where that is taken out',
  'public-file-taken':
    '`/{{name}}` belongs to {{owner}}, so this file is not published: rename it, or remove one of the two',
  'media-unreadable:outside':
    '`{{target}}` is a link out of the content folder, so it is not published: copy the file to its place',
  'image-broken':
    '`{{target}}` is cut off, damaged or no picture, so readers see a part of it at most: copy or save it again',
  'image-broken:bytes':
    '`{{target}}` has more than 100 MB, so it is not published: make it smaller',
  'image-broken:drawing':
    '`{{target}}` can not be read, because it has {{reason}} at its line {{line}}, so readers see no picture: save it again',
  'image-broken:empty':
    '`{{target}}` is empty, so readers see no picture: copy or save it again',
  'image-broken:encoding':
    '`{{target}}` could not be made smaller, because {{fault}}, so every reader loads all of it: save it again',
  'image-broken:format':
    '`{{target}}` is a picture of the kind {{kind}}, which few browsers show: save it as JPEG, PNG or WebP',
  'image-broken:frames':
    '`{{target}}` has {{pages}} frames of {{size}} pixels, above 1,000 megapixels, so it is not published: make a film of it',
  'image-broken:name':
    '`{{target}}` is {{kind}}, which its name does not say, so readers see no picture: rename it',
  'image-broken:pixels':
    '`{{target}}` has {{size}} pixels, above 100 megapixels, so it is not published: make it smaller',
  'image-cleaned':
    '`{{target}}` is published without {{names}} of its line {{line}} and on, because a drawing runs and loads nothing: save it without',
  'words-missing':
    'Readers see {{count}} of the interface in English, such as {{names}}, and not in `{{language}}`: write them into `{{file}}` (`npm run words`)',
} as const satisfies Catalogue

export const toViolation = fromCatalogue(REFERENCE_MESSAGES)
