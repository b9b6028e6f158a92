import type { Viewport } from 'next'
import type { ReactNode } from 'react'
import { HEAD_SNIPPET } from '@/components/layout/head-script'
import { readSite } from '@/lib/content/queries'
import { toPath } from '@/lib/site/url'
import { DevRefresh } from './dev/dev-refresh'
import './globals.css'

export const dynamic = 'force-dynamic'

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fafaf8' },
    { media: '(prefers-color-scheme: dark)', color: '#0d2036' },
  ],
}

const RTL_LANGUAGES = new Set([
  'ar',
  'ckb',
  'dv',
  'fa',
  'he',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
])

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  const { language, basePath } = readSite()
  return (
    // The snippet sets an attribute before React, in development, compares them.
    <html lang={language} dir={directionOf(language)} suppressHydrationWarning>
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

function directionOf(language: string): 'ltr' | 'rtl' {
  return RTL_LANGUAGES.has(new Intl.Locale(language).language) ? 'rtl' : 'ltr'
}
