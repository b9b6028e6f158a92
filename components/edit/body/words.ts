// What the body editor says.
import type { AlertKind } from './commands/alerts.ts'

const ALERTS: Readonly<Record<AlertKind, string>> = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
}

export const WORDS = {
  hint: 'Markdown. Tab leaves the text. F8 goes to the next problem.',
  loading: 'The editor is loading…',
  placeholder: 'Write in Markdown…',
  toolbar: 'Formatting',
  bold: 'Bold',
  italic: 'Italic',
  strikethrough: 'Strikethrough',
  code: 'Code in a line',
  heading: 'Heading',
  paragraph: 'Paragraph',
  headingLevel: (level: number) => `Heading ${level}`,
  quote: 'Quote',
  bullets: 'List with bullets',
  numbers: 'Numbered list',
  tasks: 'Task list',
  link: 'Link',
  picture: 'Picture',
  table: 'Table: insert one, or align its columns',
  footnote: 'Footnote: insert one, or go back to its call',
  alert: 'Alert',
  alertKind: (kind: AlertKind) => ALERTS[kind],
  codeBlock: 'Block of code',
  outline: 'Outline',
  noHeadings: 'The text has no headings yet.',
  search: 'Search in the text',

  linkTarget: 'Address, or words of an article’s title',
  articles: 'Articles',
  noArticles: 'No article has these words in its title.',
  language: 'Language',
  title: 'Title',
  lines: 'Highlighted lines, such as 1,3-4',
  apply: 'Apply',
  cancel: 'Cancel',

  uploading: (name: string) => `Uploading ${name}…`,
  uploaded: (name: string) =>
    `${name} is in the text. Describe it for those who can not see it.`,
  wrongType: (name: string) =>
    `${name} is no picture that browsers show. Save it as JPEG, PNG, WebP, AVIF, GIF or SVG.`,
  emptyFile: (name: string) => `${name} is empty. Choose the picture again.`,
  tooLarge: (name: string, maxBytes: number) =>
    `${name} is larger than ${maxBytes / 1_000_000} MB. Save it in a smaller size.`,

  problems: (count: number) => (count === 1 ? '1 problem' : `${count} problems`),
  severity: { error: 'Error', warning: 'Warning', hint: 'Hint' },
  fix: 'Fix',
  next: 'Next problem',
} as const
