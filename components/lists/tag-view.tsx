import type { TagPage } from '@/lib/model/page'
import { Prose } from '../article/prose'
import { ListLayout } from './list-layout'

export function TagView({ site, tag, list, feed }: TagPage) {
  const { title, path, description, html } = tag
  const intro = (
    <>
      {description && <p>{description}</p>}
      {html && <Prose html={html} />}
    </>
  )
  const facts = { kind: site.words.topic, title, path, list, feed, intro }
  return <ListLayout site={site} {...facts} />
}
