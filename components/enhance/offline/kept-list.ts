// The articles that are kept on this device, on the page that says that there is no network.
import { cachePrefixOf, Shelf } from './shelf.ts'

/** Last read first. `root`: as for `cachePrefixOf`. */
export async function showKept(list: HTMLElement, root: string): Promise<void> {
  const articles = new Shelf(caches, `${cachePrefixOf(root)}articles`)
  const urls = [...(await articles.list())].reverse()
  const items = await Promise.all(
    urls.map(async (url) => toItem(url, (await articles.find(url)) ?? new Response())),
  )
  if (items.length > 0) list.replaceChildren(...items)
}

async function toItem(url: string, answer: Response): Promise<HTMLElement> {
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const title = page.querySelector<HTMLElement>('h1')
  const link = document.createElement('a')
  link.href = url
  link.textContent = title?.textContent ?? url
  link.lang = title?.lang || page.documentElement.lang
  link.dir = title?.dir || 'auto'
  const item = document.createElement('li')
  item.append(link)
  return item
}
