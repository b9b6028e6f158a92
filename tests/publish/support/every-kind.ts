import { articleOf, makeContentFolder, SITE } from '../../support/content-fixture.ts'
import type { App } from './app.ts'
import { openBlog } from './blog-fixture.ts'
import { placesOf } from './small-blog-fixture.ts'
import { readTree } from './tree.ts'

const EVERYTHING = `
A note[^1], called again[^1], \`inline\`, ~~struck~~, **strong** and *soft*.[^two]

## A section with \`code\` & a sign

| Day | Level |
| :-- | --: |
| 1 | 4.2 |

> [!WARNING]
> Mind the step.

> [!NOTE]
> A second one.

- [x] done
- [ ] to do

### Below it

\`\`\`rust title="main.rs" caption="Its sum" {1} showLineNumbers
let sum = 1 + 1; // [!code ++]
\`\`\`

\`\`\`
plain
\`\`\`

![A dot](./dot.svg 'A caption')

<details><summary>More</summary>

Hidden at first, with <kbd>Ctrl</kbd> and <abbr title="HyperText">HT</abbr>.

</details>

<table><caption>Named</caption><tr><th scope="row">a</th><td>b</td></tr></table>

<audio controls src="./sound.mp3"></audio>

## Share

## Related

## Content

<ol><li>a</li><ol><li>b</li></ol></ol>

<img src="./dot.svg" alt="A dot" width="50%">

## A section

[Elsewhere](https://www.rfc-editor.org/rfc/rfc4287), [a part](#below-it), [the next](two.md).

1. one
2. two

---

[^1]: The note.
[^two]: Another.
`

// As many as it takes for a numbered page of a tag.
const MANY = Array.from({ length: 40 }, (_, index) => `m${index + 1}`)

/** Content with a page of each kind that the site has. */
function everyKind(site = SITE): Record<string, string> {
  return {
    'site.yaml': `${site}tagline: 'A line'\nsocial:\n  - label: 'Ada'\n    href: 'https://ada.example'\nrights: 'Free'\n`,
    'articles/one.md':
      articleOf(
        'One & <all>',
        ...['tags: [web, rust]', "series: 'Parts'", "aliases: [first, '/2019/one.html']"],
        ...["heroImage: './dot.svg'", "heroAlt: 'A dot'", "subtitle: 'Below'"],
        ...["cta: 'Write to us'", "updated_date: '2025-04-01'"],
      ) + EVERYTHING,
    'articles/two.md': articleOf('Two', 'tags: [web]', "series: 'Parts'"),
    'articles/lone.md': articleOf('Lone', "series: 'Alone'"),
    'articles/aside.md': articleOf('Aside', 'unlisted: true'),
    'articles/secret.md': articleOf('Secret', 'draft: true'),
    'articles/dot.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" viewBox="0 0 9 9"/>',
    'articles/sound.mp3': 'ID3',
    ...Object.fromEntries(
      MANY.map((name) => [`articles/${name}.md`, articleOf(name, 'tags: [many]')]),
    ),
    'authors/ada-byron.md': `---\nname: 'Ada Byron'\nbio: 'Counts.'\navatar: '../articles/dot.svg'\nlinks:\n  - label: 'Home'\n    href: 'https://ada.example'\nfediverse: '@ada@social.example'\n---\n\nWrites **much**.\n`,
    'tags/web.md': `---\ntitle: 'The web'\ndescription: 'Sites.'\n---\n\n## On pages\n\nA text.\n`,
    'pages/about.md': `---\ntitle: 'About'\naliases: ['/ueber']\n---\n${EVERYTHING.replaceAll('./', '../articles/').replace('two.md', '../articles/two.md')}`,
  }
}

/** Publishes it into a folder of its own; the pages by the file that they are written to. */
export function publishEveryKind(
  app: App,
  site?: string,
): Promise<ReadonlyMap<string, string>> {
  return publishFiles(app, everyKind(site))
}

/** The same for any content. */
export async function publishFiles(
  app: App,
  files: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, string>> {
  const content = makeContentFolder(files)
  const blog = await openBlog(app, placesOf(content))
  try {
    const { failures } = await blog.publish()
    if (failures.size > 0) throw new Error([...failures].join('\n'))
    const tree = readTree(content.environment.OUT_DIR)
    const texts = [...tree].filter(([file]) => TEXT.test(file))
    return new Map(texts.map(([file, bytes]) => [file, bytes.toString()]))
  } finally {
    await blog.close()
    content.remove()
  }
}

const TEXT = /\.(?:html|xml|json|opml|webmanifest|txt|md)$/
