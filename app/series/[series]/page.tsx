import type { Metadata } from 'next'
import { pageBySlug } from '@/app/_lib/page-by-slug'
import { pageMetadata } from '@/app/_lib/metadata'
import { JsonLd } from '@/components/layout/json-ld'
import { SeriesView } from '@/components/lists/series-view'
import { findSeriesPage } from '@/lib/content/queries'
import { describe } from '@/lib/words/describe'
import { describeSeries } from '@/lib/seo/json-ld'

type Props = PageProps<'/series/[series]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site, series, feed } = requirePage((await params).series)
  const { title, path } = series
  const description = describe(site, 'aboutSeries', title)
  const image = { kind: 'series', site, series } as const
  return pageMetadata(site, { title, path, description, image, feed })
}

export default async function SeriesRoute({ params }: Props) {
  const page = requirePage((await params).series)
  return (
    <>
      <JsonLd graph={describeSeries(page)} />
      <SeriesView {...page} />
    </>
  )
}

const requirePage = pageBySlug('series', findSeriesPage)
