import type { Viewport } from 'next'
import type { ReactNode } from 'react'
import { HEAD_SNIPPET } from '@/components/layout/head-script'
import { readSite } from '@/lib/content/queries'
import { DARK_PAPER, PALETTE } from '@/lib/model/palette'
import { toPath } from '@/lib/site/url'
import { isRightToLeft } from '@/lib/text/direction'
import { DevRefresh } from './dev/dev-refresh'
import './globals.css'

export const dynamic = 'force-dynamic'

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: PALETTE.paper },
    { media: '(prefers-color-scheme: dark)', color: DARK_PAPER },
  ],
}

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  const { language, basePath } = readSite()
  return (
    // The snippet sets an attribute before React, in development, compares them.
    <html
      lang={language}
      dir={isRightToLeft(language) ? 'rtl' : 'ltr'}
      suppressHydrationWarning
    >
      <head>
        <script dangerouslySetInnerHTML={{ __html: HEAD_SNIPPET }} />
        <script
          type="module"
          src={toPath(basePath, `/assets/${process.env.ENHANCE_FILE}`)}
        />
      </head>
      <body>
        {children}
        {process.env.NODE_ENV === 'development' && <DevRefresh basePath={basePath} />}
      </body>
    </html>
  )
}
