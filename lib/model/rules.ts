// The one table of rules: severity, effect and the least example of each.

export type Severity = 'error' | 'warning' | 'note'

/** What an owner can make of a rule. */
export type Level = Severity | 'off'

export const LEVELS = ['error', 'warning', 'note', 'off'] as const satisfies Level[]

export interface RuleDefinition {
  /** What `check` and `export` say by default. An error refuses an export. */
  readonly severity: Severity
  /** With `--strict`, where it differs. */
  readonly strict?: Severity
  /**
   * The file can not be published as it is, whatever the severity: its last good version
   * stays. For what would be wrong, private or half.
   */
  readonly holds?: true
  /** The least input that breaks the rule; the reference for writers prints it. */
  readonly example: string
}

/**
 * A rule's name is stable: people search for it and settings name it. The catalogues
 * (`messages.ts` of a folder) say what each rule tells the author.
 */
export const RULES = {
  // Files
  'conflict-mark': held('`<<<<<<< HEAD` outside of fenced code'),
  'file-copy': warned('`tide 2.md` beside `tide.md`'),
  'file-encoding': held('a file saved as UTF-16 or Windows-1252'),
  'file-for-repository': { severity: 'note', example: '`articles/README.md`' },
  'file-ignored': warned('`articles/post.markdown`'),
  'file-is-folder': held('a folder `articles/post.md/`'),
  'file-link-broken': {
    severity: 'warning',
    holds: true,
    example: 'a link `articles/post.md` to a file that is gone',
  },
  'file-outside': held('a link that leads out of the content folder'),
  'file-private': warned('`articles/_drafts/`'),
  'file-special': held('a pipe or a socket named `post.md`'),
  'file-too-large': held('a text file of more than 4 MB'),
  'file-unread': warned('`content/hello.md`'),
  'file-unreadable': held('a file without permission to read'),
  'folder-missing': error('`content/articles/` deleted as a whole'),
  'folder-special': error('a file named `content/articles`'),
  'folder-too-deep': warned('an article below 64 folders'),
  'folder-unread': warned('`content/posts/`'),
  'public-file-left-out': { severity: 'note', example: '`public/.DS_Store`' },
  'public-file-name': strict('a file in `public/` with a backslash in its name'),
  'public-file-private': warned('`public/.env`, `public/drafts/`, `public/server.key`'),
  'public-file-tells': strict('a photograph in `public/` with its place'),
  'public-file-special': warned('a pipe or a socket in `public/`'),
  'public-file-taken': error('`public/feed.xml`, where the site has a feed'),
  'style-address': error('`url(https://other.example/x.png)` in overrides.css'),
  'style-broken': error('a rule of overrides.css that is never closed'),
  'style-doubtful': warned('`colour: red` in overrides.css'),
  'theme-file-unfit': warned('a script in `theme/`'),
  'site-missing': error('a content folder without `site.yaml`'),

  // Front matter and YAML
  'front-matter-delimiter': held('front matter that is never closed'),
  'front-matter-format': held('`---js`, or TOML with a mistake'),
  'front-matter-line-end': held('lines that end in a carriage return alone'),
  'front-matter-missing': held('an empty file'),
  'front-matter-too-long': held('fields of more than 16,384 characters'),
  'yaml-comment': warned('`title: Reading #3`'),
  'yaml-duplicate-key': held('`title` twice'),
  'yaml-markup': held('`author: *ada`'),
  'yaml-nesting': held('a value nested in 50 levels'),
  'yaml-not-mapping': held('`- a list` in place of fields'),
  'yaml-repaired': warned('`title: a: b`'),
  'yaml-syntax': held('`draft: true: yes`, or a list that is never closed'),

  // Signs of other engines that hide a document
  'private-file': {
    severity: 'warning',
    holds: true,
    example: '`draft: true` in `tags/`',
  },
  'private-body': held('`#draft` on a line of its own'),
  'private-sign': warned('`published: false`'),
  'private-sign-unknown': held('`status: someday`'),

  // Fields by themselves
  'control-character': warned('a field with U+0007'),
  'windows-character': warned('`It&#146;s`, or a title with U+0092'),
  'direction-mark': warned('a title that leaves U+202E open'),
  'field-form': noted('`draft: yes`'),
  'field-empty': held('`title:`'),
  'field-left-out': strict('`updated_date: soon`'),
  'field-markup': warned("`title: 'On *emphasis*'`"),
  'field-misspelt': warned('`titel: Tides`'),
  'field-remark': held('`description: Tides %%check this%%`'),
  'field-synonym': noted('`date: 2026-11-09`'),
  'field-missing': held('an article without `publish_date`'),
  'field-type': held('`title: [a, b]`'),
  'field-unknown': noted('`layout: post`'),
  'address-invalid': held('`url: example.com` in site.yaml'),
  'alias-invalid': warned('`aliases: [/?p=12]`'),
  'date-invalid': held('`publish_date: 2026-02-30`'),
  'field-invalid': held('`time_zone: Lisbon`'),
  'flag-invalid': held('`draft: perhaps`'),
  'image-invalid': strict("`heroImage: 'data:x'`"),
  'link-part': strict('a menu item without `href`'),
  'path-invalid': warned('`outside: [docs]`'),
  'redirect-invalid': warned('`redirects: { /old: https://other.example/ }`'),
  'slug-derived': noted('`articles/Hello World.md`'),
  'slug-invalid': held('`slug: ?`'),

  // Fields of one document together
  'alias-own': warned('an alias that is the present address'),
  'alias-pattern': warned('`permalink: /:year/:title/`'),
  'redirect-document': warned('`redirect_to: https://other.example/`'),
  'author-form': noted('`author: { name: Ada, url: … }`'),
  'body-empty': warned('fields with a `canonical_url`, and no text'),
  'body-missing': held('fields alone'),
  'date-order': warned('`updated_date` before `publish_date`'),
  'hero-alt-missing': warned('`heroImage` without `heroAlt`'),
  'hero-alt-unused': warned('`heroAlt` without `heroImage`'),
  'id-invalid': strict('`id: a b`'),
  'placeholder-left': held('the description that `npm run new` wrote'),
  'slug-reserved': held('`pages/tags.md`'),
  'language-unknown': warned('`language: klingon`'),
  'words-invalid': warned('`words: { shar: Teilen }`'),
  'theme-contrast': warned("`theme: { accent: '#8ab4f8' }`"),
  'theme-invalid': strict('`theme: { accent: blue }`'),

  // What a file says about rules
  'checks-invalid': warned('`checks: { link-ded: off }`'),
  'disable-invalid': warned('`<!-- imprint-disable-next-line link-ded -->`'),
  'disable-unused': noted('a comment that silences nothing'),

  // Bodies
  'address-backslash': warned('`![x](images\\x.png)`'),
  'address-scheme-missing': warned('`[x](www.example.org)`'),
  'address-space': warned('`![x](my photo.png)`'),
  'address-unsafe': strict('`[x](javascript:y)`'),
  'anchor-dead': strict('`[x](#nothing)`'),
  'body-too-large-for-feeds': warned('an article of more than 512 KB'),
  'body-unparsable': held('a body that stops the parser'),
  'block-space': warned('`##` and U+00A0'),
  'box-unclosed': warned('`:::note` without `:::`'),
  'box-unknown': warned('`:::columns`'),
  'cite-local': warned('`<blockquote cite="x.md">`'),
  'code-language-unknown': warned('a fence of the language `pythno`'),
  'definition-unused': strict('`[note]: words` that nothing leads to'),
  'emphasis-unclosed': warned('`**word` without an end'),
  'fence-unclosed': strict('a fence without an end'),
  'footnote-missing': strict('`[^1]` without `[^1]: text`'),
  'footnote-unused': strict('`[^1]: text` without `[^1]`'),
  'formula-invalid': warned('`$\\frac{1$`'),
  'heading-first-level': warned('`# Heading`'),
  'heading-underlined': warned('a sentence right above `---`'),
  'html-attribute-removed': warned('`<p onclick="…">`'),
  'html-comment-unclosed': held('`<!--` that is never closed'),
  'html-element-removed': warned('`<iframe>`'),
  'html-hidden': warned('`<p hidden>`, `<p style="display:none">`, `<p class="hidden">`'),
  'html-look-removed': noted('`<p style="…">`, `<font>`, `target`'),
  'html-shown': warned('`List<String>`, `a <select> of three`'),
  'html-unclosed': warned('`<video src="x.mp4" controls>` without its end'),
  'id-duplicate': warned('two elements with one `id`'),
  'image-missing-alt': warned('`<img src="x.png">`'),
  'private-part': held(
    '`<!--members-only-->`, `[private]…[/private]`, `<p class="private">`',
  ),
  'remark-sign': warned('a `%%` within a line that no other one closes'),
  'remark-unclosed': held('a line that begins with `%%`, and no second one'),
  'replacement-character': warned('a text with U+FFFD'),
  'srcset-local': warned('`<img srcset="x.png 2x">`'),
  'template-liquid': warned('`{% include film.html %}`, `{{ site.url }}`'),
  'template-mark': warned('`[TOC]`, `{: .wide }`, `.. image:: a.png`'),
  'template-mdx': warned('`import Tabs from "./tabs"`, `<Tabs>`'),
  'template-shortcode': warned('`{{< gallery >}}`, `[gallery ids="1"]`'),
  'template-wiki-link': warned('`[[another note]]`'),

  'reference-missing': strict('`[text][target]` without `[target]: …`'),
  'table-cells': warned('a row of three cells in a table of two columns'),
  'table-delimiter': warned('`| a | b |` without `|---|---|` below it'),
  'text-misread': warned('`donâ€™t`'),

  // Between documents
  'alias-host': warned('`aliases: [https://other.example/x]`'),
  'alias-taken': strict('an alias that two articles claim'),
  'front-page-article': warned('`featured: tyde` in `site.yaml`'),
  'id-taken': held('two articles with one `id`'),
  'image-broken': warned('a picture that is cut off'),
  'image-cleaned': warned('an SVG with `<script>`'),
  'link-dead': strict('`[x](./gone.md)`'),
  'link-loopback': error('`canonical_url: http://localhost:3000/x`'),
  'link-outside': strict('`[x](../../secret.pdf)`'),
  'media-missing': strict('`![x](./gone.png)`'),
  'media-type-unknown': strict('`[x](./program.exe)`'),
  'media-unreadable': strict('a link to a TIFF that is cut off'),
  'names-merged': warned('the tags `5 €` and `5 $`'),
  'redirect-dead': strict('`redirects: { /old: /nothing }`'),
  'slug-taken': held('two articles with one address'),
  'translation-language': warned('`translation_of: tide`, in the language of `tide`'),
  'translation-unknown': warned('`translation_of: tyde`'),
  'words-missing': noted('`language: fi`, which Imprint has no words of'),

  // Social previews: asked for, and never an error
  'preview-description-cut': warned('a description of more than 155 characters'),
  'preview-description-derived': warned('no `description`, and a text'),
  'preview-description-missing': warned('no description'),
  'preview-description-repeats': warned('a description that is the title'),
  'preview-hero-alt-missing': warned('`heroImage` without `heroAlt`'),
  'preview-hero-broken': warned('a hero picture that is damaged'),
  'preview-hero-cropped': warned('a hero picture that is far from 1200 × 630'),
  'preview-hero-heavy': warned('a hero picture of more than 1 MB'),
  'preview-hero-missing': warned('a hero picture that is not there'),
  'preview-hero-none': noted('no hero picture'),
  'preview-hero-remote': warned('a hero picture of another host'),
  'preview-hero-small': warned('a hero picture of less than 1200 × 630'),
  'preview-title-cut': warned('a title of more than 70 characters'),
  'preview-title-undrawn': warned('a title in a script without a font'),

  // Against an earlier publish: asked for, or what lies in `OUT_DIR`
  'url-removed': error('an address that `--compare` knows and the site has no more'),
  'url-removed-from-output': warned('the same in `OUT_DIR`'),
} as const satisfies Readonly<Record<string, RuleDefinition>>

export type Rule = keyof typeof RULES

/** The levels that a file gives to rules: `checks` in `site.yaml` or in front matter. */
export type Checks = Readonly<Partial<Record<Rule, Level>>>

export function isRule(name: string): name is Rule {
  return Object.hasOwn(RULES, name)
}

/** Told, and nothing to worry about: nobody misses it. */
function noted(example: string) {
  return { severity: 'note', example } as const
}

function warned(example: string) {
  return { severity: 'warning', example } as const
}

/** Published with a loss that readers get over: an error for those who ask for it. */
function strict(example: string) {
  return { severity: 'warning', strict: 'error', example } as const
}

function error(example: string) {
  return { severity: 'error', example } as const
}

function held(example: string) {
  return { severity: 'error', holds: true, example } as const
}
