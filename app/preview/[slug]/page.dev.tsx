import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { pageMetadata } from '@/app/_lib/metadata'
import { parseSlugParam } from '@/app/_lib/params'
import { PreviewView } from '@/components/authoring/preview-view'
import { findPreviewPage } from '@/lib/content/queries'
import { listPreviewViolations, truncateTexts } from '@/lib/seo/social-preview-check'
import { listMissing } from '@/lib/og-image/model/missing-characters'
import { toOgImage } from '@/lib/og-image/model/og-image'
import { sitePath, toPath } from '@/lib/site/url'

// `next typegen` knows only the routes of a build, and this one is development only.
interface PreviewProps {
  readonly params: Promise<{ readonly slug: string }>
}

export async function generateMetadata({ params }: PreviewProps): Promise<Metadata> {
  const { site, article } = requirePage((await params).slug)
  const path = toPath(site.basePath, sitePath('preview', article.slug))
  return pageMetadata(site, { title: `Preview: ${article.title}`, path, hidden: true })
}

export default async function PreviewRoute({ params }: PreviewProps) {
  const { preview, ...shared } = requirePage((await params).slug)
  const { site, article } = shared
  const { url, ...image } = toOgImage({ kind: 'article', ...shared })
  // The image of this server, not of the published site.
  const { pathname, search } = new URL(url)
  const undrawn = listMissing(article.title, site.language)
  return (
    <PreviewView
      site={site}
      article={article}
      texts={truncateTexts(preview, site.title)}
      violations={listPreviewViolations({ ...preview, undrawn })}
      picture={{ src: pathname + search, ...image }}
    />
  )
}

const requirePage = cache((param: string) => {
  const slug = parseSlugParam(param)
  return (slug && findPreviewPage(slug)) ?? notFound()
})
