// Models of Open Graph images in many scripts.
import type { OgImageModel } from '../lib/og-image/model/og-image-model.ts'

/** Words to make titles from, by the language that they are in. */
const WORDS = {
  en: 'a bytes cache draft `each` file garden harbour fi affluent VAWAjQ — “quoted” (kernel) C++ O’Neill 2038',
  vi: 'tiếng Việt đường Nguyễn của những ž Łódź Žižek İstanbul naïveté œuvre',
  el: 'μία μικρή ιστορία για τα ψηφία και τους χαρακτήρες Ελλάδα ἀρχή',
  ru: 'короткая история о буквах и байтах Ёлка щука съезд Україна ґанок',
  ar: 'قصة قصيرة عن الحروف والأرقام ١٢٣ في النصوص لا إلى Rust (2024) بِسْمِ',
  he: 'סיפור קצר על אותיות ומספרים 123 בתוך טקסט שָׁלוֹם Unicode (2024)',
  hi: 'अक्षरों और संख्याओं की एक छोटी कहानी क्षत्रिय ज्ञान हिन्दी स्त्री १२३',
  ja: '日本語の 文字と バイトに ついての、 短い話。 「かぎ括弧」 カタカナー 123 Rust',
  zh: '关于字符 与字节的 简短故事， 《书名》 以及， 编码。 汉字 Unicode',
  ko: '한국어 글자와 바이트에 관한 짧은 이야기 뷁 유니코드 2024',
  und: '🦀 👩🏽‍💻 🇵🇹 ❤️ 1️⃣ 🏴󠁧󠁢󠁳󠁣󠁴󠁿 → ≤ ∑ ✓ ⌘ ① crab',
} as const

type Language = keyof typeof WORDS

const LENGTHS = [
  1, 2, 5, 8, 12, 20, 30, 45, 60, 80, 100, 120, 140, 165, 190, 220, 250, 275, 300,
]

/** Titles from one letter to 300 characters in each script; some are one long word. */
export function listTitles(): { readonly language: Language; readonly title: string }[] {
  const languages = Object.keys(WORDS) as Language[]
  return languages.flatMap((language) =>
    LENGTHS.map((length, index) => {
      const words = WORDS[language].split(' ')
      const joint = index % 7 === 6 ? '' : /^(?:ja|zh)$/.test(language) ? '' : ' '
      const turned = words.map((_, at) => words[(at + index) % words.length] ?? '')
      const letters = [...turned.join(joint).repeat(80)]
      return { language, title: letters.slice(0, length).join('').trim() || 'A' }
    }),
  )
}

export function articleSample(title: string, language: string): OgImageModel {
  return {
    subject: { kind: 'article', slug: 'sample' },
    language,
    siteTitle: 'Imprint',
    host: 'imprint.example',
    title,
    text: 'What a reader counts, and what a program does',
    names: ['Maud Ellery', 'Tomasz Wrona'],
    facts: '5 March 2025 · 8 min',
    portraits: [],
  }
}

/** Images of every kind, for looking at. */
export function listOgImages(): OgImageModel[] {
  const { language, siteTitle, host } = articleSample('', 'en')
  const site = { language, siteTitle, host, portraits: [] }
  const maud = {
    ...articleSample('', 'en'),
    names: ['Maud Ellery'],
    portraits: ['maud-ellery.svg'],
  }
  return [
    {
      ...maud,
      title: 'How long is a string?',
      text: 'Bytes, code units, code points, and what a reader counts',
    },
    {
      ...maud,
      title: 'A folder is a fine database',
      text: 'Until it is not, and how to tell the day',
      hero: 'folder.svg',
    },
    {
      ...maud,
      title: 'Things I no longer automate',
      portraits: ['maud-ellery.svg', 'ines-carvalho.svg'],
      names: ['Maud Ellery', 'Inês Carvalho'],
      hero: 'pump.svg',
    },
    {
      ...maud,
      title:
        'How hard to squeeze a page, and what the last eight per cent of a brotli window cost everybody who publishes on a small machine with one core and no patience for anything that takes longer than making tea, with tables, two graphs and an apology to my former self, who thought that zlib was fine',
      hero: 'squeeze.svg',
    },
    { ...maud, title: 'Q', text: 'A letter' },
    {
      ...maud,
      language: 'ar',
      title: 'كيف تُكتب الأرقام 123 داخل النص العربي مع Rust (2024)',
      text: 'مقال قصير عن الاتجاهات',
      hero: 'string.svg',
    },
    {
      ...maud,
      language: 'he',
      title: 'כמה ארוכה מחרוזת? על Unicode ועל 3 אמיתות',
      text: 'סיפור קצר',
    },
    {
      ...maud,
      language: 'ja',
      title:
        '日本語の組版と禁則処理について、長い題名がどのように折り返されるかを確かめる',
      text: '「かぎ括弧」と句読点。',
    },
    {
      ...maud,
      language: 'hi',
      title: 'अक्षरों और संख्याओं की एक छोटी कहानी',
      text: 'क्षत्रिय, ज्ञान, स्त्री',
    },
    {
      ...maud,
      language: 'th',
      title: 'วิธีเขียนบล็อกด้วยไฟล์ข้อความธรรมดาโดยไม่ต้องใช้ฐานข้อมูลและไม่ต้องเสียเงินแม้แต่บาทเดียว',
      text: 'บทความสั้น',
    },
    {
      ...maud,
      language: 'ko',
      title: '한국어 글자와 바이트에 관한 짧은 이야기, 그리고 Unicode 2024',
      text: '글자와 바이트',
    },
    {
      ...maud,
      language: 'zh-Hans',
      title: '关于字符与字节的简短故事，《书名》以及编码。',
      text: '汉字与 Unicode',
      hero: 'press.svg',
    },
    {
      ...maud,
      title: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen',
      text: 'Ein Wort '.repeat(40).trim(),
    },
    {
      ...maud,
      language: 'ja',
      title: '名前はまだ無い。何でも薄暗い所で泣いていた事だけは',
      names: ['夏目 漱石', 'Tomasz Wrona', 'Inês Carvalho', 'Maud Ellery'],
      portraits: ['maud-ellery.svg', 'ines-carvalho.svg', 'tomasz-wrona.svg'],
    },
    {
      ...maud,
      title: '🦀 `unsafe` → safe: 10 ≤ n, 👩🏽‍💻 and 🇵🇹 ❤️',
      text: 'Ελληνικά, кириллица, tiếng Việt',
    },
    {
      ...site,
      subject: { kind: 'tag', slug: 'x' },
      kind: 'Topic',
      title: 'Edge cases',
      text: 'Where the specification is silent and the programs are not.',
    },
    {
      ...site,
      subject: { kind: 'author', slug: 'x' },
      kind: 'Author',
      title: 'Maud Ellery',
      text: 'Writes about typography, and about what happens between a keyboard and a page.',
      portraits: ['maud-ellery.svg'],
    },
    {
      ...site,
      subject: { kind: 'series', slug: 'x' },
      kind: 'Series',
      title: 'Plumbing of the web',
    },
    {
      ...site,
      subject: { kind: 'site' },
      title: 'Imprint',
      text: 'Small software, plain text and the plumbing of the web',
    },
  ]
}
