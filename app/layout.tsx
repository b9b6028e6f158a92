import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { HEAD_SCRIPT } from '@/components/layout/head-script'
import { readRevision, readSite } from '@/lib/content/queries'
import { toRoutePath } from '@/lib/site/routes'
import { toPath } from '@/lib/site/url'
import { isRightToLeft } from '@/lib/text/direction'
import { listScriptWords } from '@/lib/words/find-words'

// A build depends on no content. Holds for pages; Next would prerender `robots.txt` and its like.
export const dynamic = 'force-dynamic'

/** All else is of pages, which would lose it if they set any of it: they set no icons. */
export function generateMetadata(): Metadata {
  const { basePath, icons } = readSite()
  const toLinks = (isTouch: boolean) =>
    icons
      .filter((icon) => isTouch === (icon.isTouch ?? false))
      .map(({ path, type, sizes }) => ({
        url: toPath(basePath, path),
        type,
        ...(sizes !== undefined && { sizes }),
      }))
  return { icons: { icon: toLinks(false), apple: toLinks(true) } }
}

export function generateViewport(): Viewport {
  const { light, dark } = readSite().theme.palettes
  return {
    colorScheme: 'light dark',
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: light.paper },
      { media: '(prefers-color-scheme: dark)', color: dark.paper },
    ],
  }
}

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  const { language, basePath, words, offline, styleSheet } = readSite()
  const toAsset = (file = '') => toPath(basePath, toRoutePath('asset', { file }))
  const scriptWords = listScriptWords(words)
  const direction = isRightToLeft(language) ? 'rtl' : 'ltr'
  return (
    // The script sets an attribute before React compares them in development.
    <html lang={language} dir={direction} suppressHydrationWarning>
      <head>
        {/* Without a precedence, so that it comes after the style sheets of the pages. */}
        {styleSheet && <link rel="stylesheet" href={styleSheet} />}
        <script dangerouslySetInnerHTML={{ __html: HEAD_SCRIPT }} />
        <script type="module" src={toAsset(process.env.ENHANCE_FILE)} />
        {offline && process.env.NODE_ENV === 'production' && (
          <script type="module" src={toAsset(process.env.OFFLINE_FILE)} />
        )}
      </head>
      <body data-words={scriptWords && JSON.stringify(scriptWords)}>
        {children}
        {process.env.NODE_ENV === 'development' && (
          // Not inline: React renders the page of `notFound()` in the browser, where only
          // asynchronous scripts with a URL run.
          <script
            async
            src={toPath(basePath, `/dev/refresh?revision=${readRevision()}`)}
          />
        )}
      </body>
    </html>
  )
}
