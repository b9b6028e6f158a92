// The articles of an Imprint blog, newest first. Keeps a copy, and asks only for what changed.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { env } from 'node:process'
import { ImprintClient } from 'imprint-client'

const FOLDER = '.cache'
const COPY = `${FOLDER}/imprint.json`

/** @typedef {import('imprint-client').Article} Article */

export default async function readArticles() {
  const blog = new ImprintClient(env.BLOG_URL ?? 'https://blog.example')
  const copy = await readCopy()
  const { state, put, deleted } = await blog.sync(copy.state)
  const byId = new Map(copy.articles.map((article) => [article.id, article]))
  for (const { id } of deleted) byId.delete(id)
  // Without `types`, `sync` reads articles alone.
  for (const article of put) if (article.type === 'article') byId.set(article.id, article)
  const articles = [...byId.values()].sort(byNewest)
  await writeCopy({ state, articles })
  return articles
}

/**
 * Instants in UTC sort as text.
 * @param {Article} a
 * @param {Article} b
 */
function byNewest(a, b) {
  return a.publishDate < b.publishDate ? 1 : -1
}

/** @returns {Promise<{ state?: import('imprint-client').State, articles: Article[] }>} */
async function readCopy() {
  const text = await readFile(COPY, 'utf8').catch(() => '{"articles":[]}')
  return JSON.parse(text)
}

/**
 * State and articles in one file, and renamed: neither is ever newer than the other.
 * @param {object} copy
 */
async function writeCopy(copy) {
  await mkdir(FOLDER, { recursive: true })
  await writeFile(`${COPY}.new`, JSON.stringify(copy))
  await rename(`${COPY}.new`, COPY)
}
