// The first files of a blog: what they are called, and what is in them.
import { ROUTES, toRoutePath } from '../../../site/routes.ts'
import { toSlug } from '../../../site/slug.ts'
import { fillWords, findWords } from '../../../words/find-words.ts'
import type { Answers } from '../answers.ts'
import { destinationOf } from '../destinations.ts'
import { quote, renderDraft } from './draft.ts'
import { FIRST_DRAFT, HINTS } from './first-draft.ts'

/** Under the content folder. */
export const ABOUT_FILE = `${ROUTES.page.content}/about.md`

/** Under the content folder. */
export function toAuthorFile(id: string): string {
  return `${ROUTES.author.content}/${id}.md`
}

export function toAuthorId(name: string): string {
  return toSlug(name) ?? 'author'
}

/** Under the content folder; its name, and so its address, changes with the title. */
export function toFirstFile(answers: Answers): string {
  const { title } = firstDraftOf(answers)
  return `${ROUTES.article.content}/${toSlug(title) ?? 'first'}.md`
}

/** `site.yaml`, which says in remarks what else there is. */
export function renderSite(answers: Answers): string {
  const { title, url, language, timeZone, destination, look } = answers
  return `# What the blog is called, and where it is. docs/writing.md has every field.
title: ${quote(title)}
# A line under the title:
# tagline: 'Notes from the harbour'
description: ${quote(describe(answers))}
url: ${quote(url)}
language: ${quote(language)}
time_zone: ${quote(timeZone)}
# What \`npm run export\` stores for: docs/hosting.md.
host: ${quote(destinationOf(destination).host)}
navigation:
${listMenu(language).map(renderLink).join('')}# A ready look; colours, type and layout of your own go beside it: docs/writing.md.
theme:
  look: ${quote(look)}
# Profiles elsewhere, each with a label and an address:
# social:
#   - label: 'Fediverse'
#     href: 'https://social.example/@me'
# The line at the end of every page:
# rights: 'CC BY 4.0'
`
}

/** What the blog is, in its own language, until its owner says more. */
export function describe({ title, author, language }: Answers): string {
  return fillWords(findWords(language).titleBy, { title, names: author })
}

function listMenu(language: string): [label: string, href: string][] {
  const words = findWords(language)
  return [
    [words.archive, toRoutePath('archive')],
    [words.topics, toRoutePath('tags')],
    [words.about, toRoutePath('page', { slug: 'about' })],
    [words.subscribe, toRoutePath('subscribe')],
  ]
}

function renderLink([label, href]: [label: string, href: string]): string {
  return `  - label: ${quote(label)}\n    href: ${quote(href)}\n`
}

export function renderAuthor({ author }: Pick<Answers, 'author'>): string {
  return `---
name: ${quote(author)}
---

%% One or two lines about yourself: \`bio\`, \`avatar\` and \`links\` above belong to them. %%
`
}

/** `authorId` is the name of a file in `authors/`. */
export function renderAbout(answers: Answers, authorId: string): string {
  const { title, author, language } = answers
  const { about, titleBy } = findWords(language)
  const names = `[${escapeLabel(author)}](../${ROUTES.author.content}/${authorId}.md)`
  return `---
title: ${quote(about)}
---

${fillWords(titleBy, { title: escapeLabel(title), names })}

%% What is this about? Who writes it, and how are you reached? %%
`
}

// A name is no Markdown.
function escapeLabel(text: string): string {
  return text.replace(/[\\`*_[\]<&~^$%=#!|:{}]/g, '\\$&')
}

/** Where the blog is in English, with a text that is read once; else with remarks alone. */
export function renderFirstDraft(answers: Answers, author: string, day: string): string {
  return renderDraft({ ...firstDraftOf(answers), author, day })
}

function firstDraftOf({ title, language }: Answers) {
  const isEnglish = new Intl.Locale(language).language === 'en'
  return isEnglish ? FIRST_DRAFT : { title, body: HINTS }
}
