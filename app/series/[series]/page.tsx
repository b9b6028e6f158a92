import type { Metadata } from 'next'
import { cache } from 'react'
import { pageMetadata } from '@/app/_lib/metadata'
import { redirectOrNotFound } from '@/app/_lib/redirect-or-not-found'
import { parseSlugParam } from '@/app/_lib/params'
import { SeriesView } from '@/components/lists/series-view'
import { JsonLd } from '@/components/layout/json-ld'
import { findSeriesPage } from '@/lib/content/queries'
import { describeSeries } from '@/lib/seo/json-ld'

export const dynamic = 'force-dynamic'

export async function generateMetadata({
  params,
}: PageProps<'/series/[series]'>): Promise<Metadata> {
  const { site, series, feed } = requirePage((await params).series)
  return pageMetadata(site, {
    title: series.title,
    image: { kind: 'series', site, series },
    path: series.path,
    description: `${series.title}: a series in ${site.title}, in reading order.`,
    feed,
  })
}

export default async function SeriesRoute({ params }: PageProps<'/series/[series]'>) {
  const page = requirePage((await params).series)
  return (
    <>
      <JsonLd graph={describeSeries(page)} />
      <SeriesView page={page} />
    </>
  )
}

const requirePage = cache((param: string) => {
  const slug = parseSlugParam(param)
  const page = slug && findSeriesPage(slug)
  return page ?? redirectOrNotFound(`/series/${param}`)
})
