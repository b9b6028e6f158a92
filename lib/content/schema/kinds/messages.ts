// Messages about the value of one field.
import { type Catalogue, fromCatalogue } from '../../../model/diagnostic.ts'

export const FIELD_MESSAGES = {
  'field-type:text': '`{{field}}` must be text, not {{found}}: put the value in quotes',
  'field-type:text-missing': '`{{field}}` must be text, not nothing: write it',
  'field-type:list': '`{{field}}` must be a list, not {{found}}: write such as {{list}}',
  'field-type:link':
    '`{{field}}` must have a label and an address: write { label: Home, href: / }',
  'control-character':
    'the control character {{character}} is left out of {{where}}: delete it here',
  'windows-character':
    '{{character}} is a leftover of Windows, read as {{letter}}: write {{letter}} in its place',
  'direction-mark':
    'the invisible mark {{character}} in `{{field}}` may turn around the text beside it: delete it, or use U+2066 to U+2069',
  'yaml-comment':
    'YAML takes `{{comment}}` and what follows for a comment: put `{{field}}` in quotes if that belongs to it',

  'field-form': '`{{field}}: {{found}}` is read as {{meant}}: write it so',
  'field-form:empty': '`{{field}}` is empty, and left out',
  'field-form:list':
    '`{{field}}` is a list, and {{found}} is read as one: write {{meant}}',
  'field-form:text': '`{{field}}` is text, and {{found}} is read as it: write {{meant}}',
  'flag-invalid': '`{{field}}` must be true or false, not {{found}}: write one of them',
  'date-invalid': '`{{field}}` is not a date: write YYYY-MM-DD, such as 2025-03-05',
  'date-invalid:part':
    '`{{field}}` names no day: write YYYY-MM-DD, such as {{found}}{{rest}}',
  'date-invalid:ambiguous':
    '`{{field}}` must be written year first, and `{{found}}` can mean two days: write {{first}} or {{second}}',
  'date-invalid:year': '`{{field}}` names the year {{year}}: correct it',
  'date-invalid:month':
    '`{{field}}` names month {{month}}, and a year has 12: correct it',
  'date-invalid:day':
    '`{{field}}` is not a real day, {{month}} {{year}} has {{days}} days: correct it',
  'date-invalid:time':
    '`{{field}}` has a time that does not exist: write it as in {{example}}',
  'slug-invalid':
    '`{{field}}` may hold letters, digits and single `-`, `_` or `.` between them, not `{{found}}`: choose another',
  'alias-invalid:form':
    '`{{found}}` in `{{field}}` is no address that can lead here: write an old path such as /2019/old-name',
  'alias-invalid:query':
    '`{{found}}` in `{{field}}` has a query, which hosts of files do not look at: redirect it at your host',
  'alias-invalid:fragment':
    '`{{found}}` in `{{field}}` has a `#`, and browsers send nothing behind it: remove that part',
  'alias-invalid:dots':
    '`{{found}}` in `{{field}}` has a name that begins with a dot: write the whole old path from `/`',
  'alias-invalid:reserved':
    '`{{found}}` in `{{field}}` is an address of the site itself, and stays one: remove it',
  'alias-invalid:feed':
    '`{{found}}` in `{{field}}` is a feed: name it in `redirects` of site.yaml, or its topic in `aliases` of tags/*.md',
  'alias-invalid:known':
    '`{{found}}` in `{{field}}` leads to the feed of the site already: remove it',
  'alias-invalid:pattern':
    '`{{found}}` in `{{field}}` is a pattern, and each old address is written out here: redirect it at your host',
  'redirect-invalid:mapping':
    '`{{field}}` must be a mapping of old paths to new ones, not {{found}}: write {{example}}',
  'redirect-invalid':
    '`{{field}}` must be a path of this site, such as /archive, not `{{found}}`',

  'address-invalid':
    '`{{field}}` must be an absolute address (https://…), not `{{found}}`{{remedy}}',
  'address-invalid:href':
    '`{{field}}` must be an absolute address, mailto:, or a path of the site from `/`, not `{{found}}`{{remedy}}',
  'address-invalid:hub':
    '`{{field}}` must be the absolute address of a hub, without fragment or password, not `{{found}}`{{remedy}}',
  'address-invalid:origin':
    '`{{field}}` must be a scheme and a host, such as https://app.example.com, not `{{found}}`{{remedy}}',
  'address-invalid:receiver':
    '`{{field}}` must be an absolute address, without fragment or password, not `{{found}}`{{remedy}}',
  'address-invalid:site':
    '`{{field}}` must be the absolute address of the site, without query, fragment or password, not `{{found}}`{{remedy}}',
  'link-part': '`{{field}}` has no {{part}}, and is left out: write it',
  'link-part:unknown':
    '`{{field}}` has a part `{{name}}`, which is left out: only label and href are known, remove it',
  'link-part:misspelt':
    '`{{field}}` has a part `{{name}}`, which is read as `{{meant}}`: write that',

  'image-invalid':
    '`{{field}}` must be an https:// address, or the path of a picture beside the file, so `{{found}}` is left out{{remedy}}',
  'image-invalid:data':
    '`{{field}}` may not be a `data:` address, and is left out: save the picture as a file beside this one',
  'address-backslash:field':
    '`{{field}}` `{{found}}` is read as `{{meant}}`: write / in an address',
  'image-invalid:outside':
    '`{{field}}` `{{found}}` leads outside the content folder, and is left out: move the picture into it',
  'image-invalid:extension':
    '`{{field}}` `{{found}}` is no picture that browsers show, and is left out: use .svg, .png, .jpg, .jpeg, .gif, .webp or .avif',

  'checks-invalid':
    '`{{field}}` must give each rule a level, not {{found}}: write {{example}}',
  'checks-invalid:rule': '`{{field}}` names `{{name}}`, which is not a rule: {{remedy}}',
  'language-unknown':
    '`{{field}}` names no language by its tag, so {{counts}}: {{remedy}}',
  'id-invalid': '`{{field}}` may hold no spaces, and is left out: remove them',

  'words-invalid':
    '`{{field}}` must give words of the interface a text, not {{found}}: write {{example}}',
  'words-invalid:key': '`{{field}}` has no word `{{name}}`: {{remedy}}',
  'words-invalid:mark':
    '`{{field}}`, `{{name}}` has {{marks}}, which nothing fills in: leave it out',
  'words-invalid:marks': '`{{field}}`, `{{name}}` must hold {{marks}}: write it in',

  'theme-invalid':
    '`{{field}}` must be {{form}}, not {{found}}, and is left out{{remedy}}',
  'theme-invalid:setting':
    '`{{field}}` has no setting `{{name}}`, which is left out: {{remedy}}',
  'theme-invalid:comment':
    'YAML takes `{{comment}}` for a comment, so `{{field}}` is left out: write {{meant}}',
  'theme-contrast':
    '`{{field}}` {{color}} has a contrast of {{contrast}} to {{other}} in the {{scheme}} theme, where {{least}} is needed: {{remedy}}',
  'checks-invalid:level':
    '`{{field}}` sets `{{name}}` to {{found}}: write error, warning, note or off',

  'path-invalid':
    '`{{field}}` must be a path from the root of the host, such as `/docs/**`, not `{{found}}`',
  'field-invalid': '`{{field}}` must be {{form}}, not `{{found}}`{{remedy}}',
  'field-invalid:setting': '`{{field}}` has no setting `{{name}}`{{remedy}}',
} as const satisfies Catalogue

export const toViolation = fromCatalogue(FIELD_MESSAGES)
