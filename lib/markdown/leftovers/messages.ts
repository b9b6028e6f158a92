// Messages about what another template engine left: what is shown, and what to write instead.
import { type Catalogue, fromCatalogue } from '../../model/diagnostic.ts'

export const LEFTOVER_MESSAGES = {
  'template-liquid:typed':
    '{{written}} is left over from a template, and is shown as typed: write Markdown, or put it into backticks{{shown}}',
  'template-liquid:read':
    '{{written}} is left over from a template, and is read as Markdown: write {{shown}}',
  'template-liquid:frame':
    '{{written}} is left over from a template, and is left out; what it frames is shown: remove it{{shown}}',
  'template-liquid:code':
    '{{written}} is left over from a template, and is read as code: write {{shown}} before and after',
  'template-liquid:hidden':
    '{{written}} is left over from a template, and is left out: remove it{{shown}}',
  'template-liquid:address':
    '{{written}} is left over from a template, and is read as "{{shown}}": write the address itself',
  'template-liquid:attribute':
    '{{written}} is left over from a template, and is left out with its attribute: write the value{{shown}}',
  'template-liquid:unlinked':
    '{{written}} is left over from a template, so the address is not known: write the address{{shown}}',
  'template-shortcode:typed':
    '{{written}} is a shortcode of another template engine, and is shown as typed: write Markdown, or put it into backticks{{shown}}',
  'template-shortcode:read':
    '{{written}} is a shortcode of another template engine, and is read as Markdown: write {{shown}}',
  'template-shortcode:frame':
    '{{written}} is a shortcode of another template engine, and is left out; what it frames is shown: remove it{{shown}}',
  'template-shortcode:linked':
    '{{written}} is a block of another template engine, and a link is in its place: write the link',
  'template-shortcode:lost':
    '{{written}} is a block of another template engine, and is not shown: write its text here',
  'template-shortcode:literal':
    '{{written}} is a shortcode that another template engine shows as typed, and is shown so: put it into backticks',
  'template-shortcode:code':
    '{{written}} is a shortcode of another template engine, and is read as code: write {{shown}} before and after',
  'template-shortcode:hidden':
    '{{written}} is a shortcode of another template engine, and is left out: remove it{{shown}}',
  'template-shortcode:address':
    '{{written}} is a shortcode of another template engine, and is read as "{{shown}}": write the address itself',
  'template-shortcode:attribute':
    '{{written}} is a shortcode of another template engine, and is left out with its attribute: write the value{{shown}}',
  'template-shortcode:unlinked':
    '{{written}} is a shortcode of another template engine, so the address is not known: write the address{{shown}}',
  'template-mark:toc':
    '{{written}} is a mark of another template engine, and is left out: the page makes its contents itself',
  'template-mark:attributes':
    '{{written}} is a mark of another template engine, and is left out: the site decides how pages look',
  'template-mark:remark':
    '{{written}} opens a remark of kramdown, which is left out: write <!-- … -->, or %%…%%',
  'template-mark:switch': '{{written}} is a mark of kramdown, and is left out: remove it',
  'remark-unclosed:kramdown':
    '{{written}} opens a remark that never ends, so nobody knows what is private: close it with {:/comment}',
  'remark-unclosed:foreign':
    '{{written}} opens a remark that never ends, so nobody knows what is private: close it with {{close}}',
  'remark-unclosed:line':
    '{{written}} may be a remark, or text: write %%…%% around it, or \\% where the line begins',
  'remark-unclosed:escaped':
    '{{written}} may be a remark, or words: write <!-- … --> to hide it, or put it into backticks to show it',
  'template-mark:cell':
    '{{written}} opens code that its engine runs and never shows, and is left out: remove it',
  'template-mark:comment':
    '{{written}} is a remark of another tool, and is left out: write <!-- … -->, or %%…%%',
  'private-part':
    '{{written}} keeps what follows from most readers, and this site shows all to all: move that part out of the file, and remove the mark',
  'private-part:review':
    '{{written}} is a comment or a change of a word processor, and readers would see it: take it out of the file',
  'template-mark:code':
    '{{written}} is a mark of kramdown, and is read as part of the fence beside it: write {{shown}}',
  'template-mark:block':
    '{{written}} is a mark of another template engine, and is left out: link to a heading instead',
  'template-mark:size':
    '{{written}} is a mark of another template engine, and is left out: the file says the size',
  'template-mark:emoji':
    '{{written}} is the name of an emoji, and is shown as typed: write the emoji itself',
  'template-mark:note':
    '{{written}} is a note as other engines write it, and is shown as typed: write [^1] here and [^1]: with the note below',
  'template-mark:formula':
    '{{written}} is a formula as TeX frames it, and is read as one: write {{shown}}',
  'template-mark:read':
    '{{written}} is a mark of another template engine, and is read as HTML: write {{shown}}',
  'template-mark:tab':
    '{{written}} is a tab of another engine, and stands below its title here: write a heading',
  'template-mark:definition':
    '{{written}} is shown as typed: to define a word, write it below the word, at the margin',
  'template-mark:directive':
    '{{written}} is a mark of another template engine, and is shown as typed: write Markdown',
  'template-mdx:code': '{{written}} is code of MDX templates, and is left out: remove it',
  'template-mdx:read':
    '{{written}} is a component of MDX templates, and is read as Markdown: write {{shown}}',
  'template-mdx:component':
    '{{written}} is a component of MDX templates, and is left out: write Markdown in its place{{shown}}',
  'template-mdx:remark':
    '{{written}} is a remark of MDX, and is left out: write <!-- … -->',
  'template-wiki-link':
    '{{written}} is a wiki link, which templates of another engine made: write {{shown}}',
  'template-wiki-link:picture':
    '{{written}} is a wiki link to a picture, which is shown: write {{shown}}',
  'template-wiki-link:words':
    '{{written}} is a wiki link, of which the words alone are shown: write {{shown}}',
} as const satisfies Catalogue

export const toViolation = fromCatalogue(LEFTOVER_MESSAGES)
