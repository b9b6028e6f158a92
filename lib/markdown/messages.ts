// Messages about a body: what was removed or changed, and what to write instead.
import { type Catalogue, fromCatalogue } from '../model/diagnostic.ts'

export const BODY_MESSAGES = {
  'address-backslash':
    '`{{shown}}` is read as `{{meant}}`: write / in an address, on every system',
  'address-scheme-missing':
    '`{{shown}}` is read as `{{meant}}`: without its scheme it would be a file',
  'address-space':
    '`{{shown}}` has a space, which ends an address: it is read as {{meant}}; write it so',
  'address-unsafe':
    'the {{what}} `{{shown}}` is left out, and its text stays: `{{scheme}}:` is no scheme that is known to be safe',
  'address-unsafe:broken':
    'the {{what}} `{{shown}}` is left out, and its text stays: no browser can read this address',
  'address-unsafe:computer':
    'the {{what}} `{{shown}}` is left out: it lies on your computer; put the file beside the text, and write its name',
  'address-unsafe:data':
    'the {{what}} `{{kind}}…` of {{length}} letters is left out: save it as a file beside the text, and write its name',
  'address-unsafe:empty':
    'the {{what}} has no address, and its text alone is shown: write one, or remove the brackets',
  'address-unsafe:meant':
    'the {{what}} `{{shown}}` is left out, and its text stays: did you mean `{{meant}}`?',
  'anchor-dead': 'no part of this text has the id "{{id}}"',
  'anchor-dead:near':
    'no part of this text has the id "{{id}}": did you mean #{{nearest}}?',
  'block-space':
    '{{character}} at `{{mark}}` is no plain space, and was read as one: type a space',
  'block-space:wide':
    '`{{written}}` is as wide as a letter, and was read as `{{plain}}`: type `{{plain}}`',
  'box-unclosed':
    '{{written}} opens a box that never ends, so all below is in it: close it with a line of as many colons',
  'box-unknown':
    '{{written}} names no box: its line is shown as typed, and what it holds as text; write :::note',
  'cite-local': 'cite was removed: it can name a remote address only',
  'code-language-unknown':
    'unknown code language "{{name}}", shown as plain text: write "text" to say so',
  'code-language-unknown:near':
    'unknown code language "{{name}}", shown as plain text: did you mean "{{near}}"?',
  'control-character:body':
    'the control character {{character}} was removed: delete it here',
  'definition-unused':
    '"[{{label}}]:" is the target of a link, and is not shown: write \\[{{label}}] if it is text',
  'emphasis-unclosed':
    '{{sign}} opens something that never ends, and is shown as typed: close it, or write \\{{sign}}',
  'emphasis-unclosed:letter':
    '{{sign}} opens and ends, and yet is shown as typed: put a space behind its end, as in {{sign}}words{{sign}} more',
  'emphasis-unclosed:spaced':
    '{{sign}} opens and ends, and yet is shown as typed: put no space inside, as in {{sign}}words{{sign}}',
  'fence-unclosed':
    '{{fence}} opens code that never ends, so all that follows is code: close it with {{fence}}',
  'footnote-missing':
    '{{written}} calls a footnote that is not there, and is shown as typed: add "{{written}}: …"',
  'footnote-unused':
    'nothing calls the footnote "{{label}}", so it is shown here: write [^{{label}}] in the text',
  'footnote-unused:remark':
    'a remark alone calls the footnote "{{label}}", so it is left out too: call it in the text to show it',
  'footnote-unused:second':
    '"[^{{label}}]:" stands here for the second time, so it is shown here: give it another name',
  'definition-unused:second':
    '"[{{label}}]:" has another address above, so this one leads nowhere: give it another name',
  'formula-invalid:open':
    '{{written}} opens no formula, and is shown as typed: close it with $$ at the end of a line, or write \\$\\$',
  'formula-invalid': 'the formula is shown as written: {{reason}}',
  'heading-first-level':
    'the title is the first-level heading, so the headings here are shown one level lower: begin with ##',
  'heading-underlined':
    'the line of hyphens makes a heading of the text above it: put an empty line between them',
  'html-attribute-removed':
    '{{name}} on <{{element}}> was removed: articles can not set it',
  'html-attribute-removed:name':
    '{{name}} on <{{element}}> was removed: use id, to link to this place',
  'html-attribute-removed:script':
    '{{name}} on <{{element}}> was removed: articles run no scripts',
  'html-attribute-removed:value':
    '{{name}} on <{{element}}> was removed: browsers know no such value',
  'html-comment-unclosed':
    'this comment is never closed: end it with -->, or put <!-- into backticks to show it',
  'html-element-removed':
    '<{{element}}> was removed: what was in it is kept; write it in Markdown',
  'html-element-removed:content':
    '<{{element}}> was removed: use an image file or Markdown instead; what was in it is gone too',
  'html-element-removed:foreign':
    '<{{element}}> in <{{frame}}> was removed: use a file of its own, to show all of it',
  'html-element-removed:linked':
    '<{{element}}> was removed, and what readers can open is in its place: write a link',
  'html-element-removed:form': '<{{element}}> was removed: articles have no forms',
  'html-element-removed:frame':
    '<{{element}}> was removed: link to the other page instead',
  'html-element-removed:page': '<{{element}}> was removed: the site makes the page',
  'html-element-removed:script': '<{{element}}> was removed: articles run no scripts',
  'html-hidden':
    '{{written}} hides its words, so they are left out of page and feed: remove them, or the attribute',
  'html-hidden:class':
    '{{written}} may hide words elsewhere, and this site shows them to all: remove what nobody is to read',
  'html-look-removed':
    '{{name}} on <{{element}}> was removed: the site alone decides how pages look',
  'html-look-removed:box':
    '{{written}} was left out: the site alone decides how boxes look',
  'html-look-removed:element':
    '<{{element}}> was removed: the site alone decides how pages look',
  'html-look-removed:target':
    '{{name}} on <{{element}}> was removed: readers decide where links open',
  'html-shown:markdown':
    '{{written}} stands in HTML, and is shown as typed: put an empty line above and below it',
  'html-shown:named': '{{written}} is shown as typed: put it into backticks',
  'html-shown:unclosed':
    '{{written}} is never closed, so it is shown as typed: put it into backticks',
  'html-shown:unopened':
    '{{written}} closes nothing, so it is shown as typed: put it into backticks, or remove it',
  'html-shown:unknown':
    '{{written}} is not HTML, so it is shown as typed: put it into backticks',
  'html-unclosed':
    '<{{element}}> is never closed, so it ends with its block: write </{{element}}>',
  'id-duplicate': 'the id "{{wanted}}" is taken, and this one is now "{{id}}": rename it',
  'image-broken:kind':
    'few browsers show .{{kind}}, so readers get a link in place of the picture: convert it to JPEG or WebP',
  'image-missing-alt':
    'the picture has no alt: say what it shows, or alt="" if it is decoration',
  'remark-sign':
    '%% opens a remark that never ends, so it is shown as typed: close it, or write `%%` as code',
  'remark-unclosed:amount':
    '{{written}} may be amounts or a remark: write % for amounts, or %%…%% without the space',
  'remark-unclosed':
    '%% opens a remark that never ends, so nobody knows what is private: close it with %%',
  'replacement-character':
    '� stands where a character was lost: write that character in its place',
  'srcset-local':
    'srcset was removed: it can name remote pictures only; use src for a local one',
  'reference-missing':
    '{{written}} leads to a target that is not there, and is shown as typed: add the target',
  'table-cells':
    'this row has {{cells}} cells, and the first one {{columns}}: the table got more columns',
  'table-delimiter':
    'these rows are no table without a line such as |---|---| below the first one',
  'text-misread':
    '"{{found}}" is text that was saved in a wrong encoding: write what was meant',
  'text-misread:meant':
    '"{{found}}" is text that was saved in a wrong encoding: "{{meant}}" was meant',
  'windows-character:body':
    '{{character}}, or {{reference}}, is a leftover of Windows, shown as {{letter}}: write {{letter}} in its place',
} as const satisfies Catalogue

export const toViolation = fromCatalogue(BODY_MESSAGES)
