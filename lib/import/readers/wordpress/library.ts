// What posts need of one another, collected before any of them is read.
import type { XmlElement } from '../../input/xml.ts'
import { listMeta, listTerms, numberOf, titleOf, textOf, wordOf } from './elements.ts'
import { toAttachment } from './items/attachment.ts'
import { type MenuLink, toMenuLinks } from './site/menu.ts'
import { People } from './terms/people.ts'
import { Topics } from './terms/topics.ts'

/** A picture or file of the library. */
export interface Attachment {
  readonly id: string
  readonly title: string
  /** Of the original, where WordPress shows a smaller one. */
  readonly url: string
  readonly sizes: readonly string[]
  readonly alt?: string
  readonly caption?: string
  /** The post that it was uploaded to. */
  readonly parent: string | undefined
}

/** Small beside the export: texts of posts are not kept. */
export class Library {
  readonly attachments = new Map<string, Attachment>()
  readonly blocks = new Map<string, string>()
  readonly people = new People()
  readonly topics = new Topics()
  readonly menuLinks: MenuLink[] = []
  /** The first of each. */
  readonly channel = new Map<string, string>()
  /** Titles of posts and pages: a menu names them by number. */
  readonly titles = new Map<string, string>()
  /** Of all items. */
  count = 0
  readonly #attachedTo = new Map<string, Attachment[]>()

  /** Takes a child of the channel. */
  add(element: XmlElement): void {
    if (element.name === 'item') this.#addItem(element)
    else if (element.name === 'wp:author') this.people.addAuthor(element)
    else if (/^wp:(?:category|tag|term)$/.test(element.name)) this.topics.addTerm(element)
    else if (element.children.length === 0 && !this.channel.has(element.name))
      this.channel.set(element.name, element.text.trim())
  }

  /** Without a slash at its end; empty where the export does not say it. */
  get siteUrl(): string {
    const found = ['wp:base_blog_url', 'link', 'wp:base_site_url']
      .map((name) => this.channel.get(name) ?? '')
      .find((url) => /^https?:\/\/[^\s]+$/i.test(url))
    return found?.replace(/\/+$/, '') ?? ''
  }

  /** In the order of their numbers. */
  listAttachedTo(postId: string): readonly Attachment[] {
    const files = this.#attachedTo.get(postId) ?? []
    return files.toSorted((a, b) => Number(a.id) - Number(b.id))
  }

  /** The file that this item is; undefined for an item of another kind. */
  findAttachment(item: XmlElement): Attachment | undefined {
    if (wordOf(item, 'wp:post_type') !== 'attachment') return undefined
    return toAttachment(item)
  }

  #addItem(item: XmlElement): void {
    this.count += 1
    const id = numberOf(item, 'wp:post_id')
    const type = wordOf(item, 'wp:post_type')
    if (type === 'attachment') this.#addAttachment(item)
    else if (type === 'guest-author') this.people.addGuest(listMeta(item))
    else if (type === 'wp_block' && id)
      this.blocks.set(id, textOf(item, 'content:encoded'))
    else if (type === 'nav_menu_item' || type === 'wp_navigation')
      this.menuLinks.push(...toMenuLinks(item))
    else {
      if (id && (type === 'post' || type === 'page'))
        this.titles.set(id, titleOf(item, 'title'))
      this.#countUses(item)
    }
  }

  #countUses(item: XmlElement): void {
    for (const term of listTerms(item)) this.topics.use(term)
    this.people.use(item)
  }

  #addAttachment(item: XmlElement): void {
    const file = toAttachment(item)
    if (!file || this.attachments.has(file.id)) return
    this.attachments.set(file.id, file)
    const { parent } = file
    if (parent === undefined) return
    const siblings = this.#attachedTo.get(parent)
    if (siblings) siblings.push(file)
    else this.#attachedTo.set(parent, [file])
  }
}
