// What the first draft says. It is for the owner: no reader sees it before its words are changed.

const COMMANDS = `- \`npm start\` publishes every save, and \`npm run dev\` shows drafts, too.
- \`npm run new "A title"\` begins the next article.
- \`npm run check\` says what is wrong in the content, and where.
`

/** In a remark, so that it may stay. */
export const HINTS = `%%
This is a draft. Write below, then remove the line \`draft: true\` and this remark.

${COMMANDS}%%
`

export const FIRST_DRAFT = {
  title: 'A first article',
  body: `This is a draft, and no reader sees it. Change the title, the description and these words, remove
the line \`draft: true\`, and save: it is published.

${COMMANDS}
## What a text can hold

Markdown as everywhere: **bold**, *emphasis*, [links](https://commonmark.org/help/), lists, tables, code,
and footnotes.[^1] Headings begin at the second level, because the title is the first. A picture lies
beside the text, or in \`media/\`.

> [!TIP]
> A topic is a word in \`tags\` above. Its page appears with the first article that names it.

[^1]: A footnote opens in place.
`,
} as const
