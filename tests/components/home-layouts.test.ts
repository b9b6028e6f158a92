import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { HomeView } from '@/components/lists/home-view'
import { readHomePage } from '@/lib/content/queries/pages/home'
import { LAYOUTS } from '@/lib/theme/fields'
import { makeStore } from '../content/support/store-fixture.ts'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>'

function renderHome(layout: string, front: Record<string, string> = {}): string {
  const store = makeStore()
  store.save('site.yaml', { theme: { layout }, ...front })
  store.savePicture('media/a.svg', SVG)
  for (const day of [1, 2, 3, 4, 5, 6]) {
    const pictured = day % 2 === 0 && { heroImage: '/media/a.svg', heroAlt: 'A' }
    const publish_date = `2025-03-0${day}`
    store.save(`articles/day-${day}.md`, { publish_date, ...pictured })
  }
  store.publishSnapshot()
  return renderToStaticMarkup(createElement(HomeView, store.openReader()(readHomePage)))
}

function listBookmarks(html: string): string[] {
  return [...html.matchAll(/href="\/articles\/([^"]+)" rel="bookmark"/g)].map(
    ([, slug = '']) => slug,
  )
}

it.each(LAYOUTS)('as %s, the front page lists the newest first', (layout) => {
  const html = renderHome(layout)
  const days = [6, 5, 4, 3, 2, 1].map((day) => `day-${day}`)
  expect(listBookmarks(html)).toEqual(days)
  expect(html.match(/<article/g)).toHaveLength(days.length)
  expect(html).toContain('<h1')
})

it.each(LAYOUTS)('as %s, it begins with what the owner chose, and says so', (layout) => {
  const html = renderHome(layout, { featured: 'day-2' })
  expect(listBookmarks(html)[0]).toBe('day-2')
  expect(html.split('<h2')[0]).toContain('Featured')
})

it('shows every picture as cards, and loads the first at once', () => {
  const pictures = renderHome('cards').match(/<img[^>]*>/g) ?? []
  expect(pictures.map((each) => /loading="(\w+)"/.exec(each)?.[1])).toEqual([
    'eager',
    'lazy',
    'lazy',
  ])
  expect(renderHome('stream')).not.toContain('<img')
  expect(renderHome('front-page').match(/<img/g)).toHaveLength(1)
})
