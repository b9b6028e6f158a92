// Metadata of lists. A numbered page is a page of its own: «Archive, page 3», with its own canonical URL.
import type { Metadata } from 'next'
import type { Site } from '@/lib/model/article'
import type { ArchivePage, AuthorPage, TagPage } from '@/lib/model/page'
import { toRoutePath } from '@/lib/site/routes'
import { toNumberedPath, toPath } from '@/lib/site/url'
import { fillWords } from '@/lib/words/find-words'
import { describe } from '@/lib/words/describe'
import { type PageFacts, pageMetadata } from './metadata'

export function archiveMetadata({ site, list: { number } }: ArchivePage): Metadata {
  return listMetadata(site, number, {
    title: site.words.archive,
    path: toPath(site.basePath, toRoutePath('archive')),
    description:
      number === undefined
        ? describe(site, 'aboutArchive')
        : describe(site, 'aboutArchivePage'),
  })
}

export function tagMetadata({ site, tag, list: { number }, feed }: TagPage): Metadata {
  const own = number === undefined ? tag.description : undefined
  return listMetadata(site, number, {
    title: tag.title,
    path: tag.path,
    description: own ?? describe(site, 'aboutTopic', tag.title),
    image: { kind: 'tag', site, tag },
    feed,
  })
}

export function authorMetadata({ site, author, list, feed }: AuthorPage): Metadata {
  const { name, path, bio, fediverse } = author
  const { number } = list
  const base = listMetadata(site, number, {
    title: name,
    path,
    description:
      (number === undefined ? bio : undefined) ?? describe(site, 'aboutAuthor', name),
    image: { kind: 'author', site, author },
    feed,
  })
  if (number !== undefined) return base
  return {
    ...base,
    openGraph: { ...base.openGraph, type: 'profile' },
    ...(fediverse !== undefined && { other: { 'fediverse:creator': fediverse } }),
  }
}

function listMetadata(site: Site, number: number | undefined, facts: PageFacts) {
  if (number === undefined) return pageMetadata(site, facts)
  const { title, path } = facts
  return pageMetadata(site, {
    ...facts,
    title: fillWords(site.words.numbered, { title: title ?? '', number }),
    path: toNumberedPath(path, number),
  })
}
