import Link from 'next/link'

export const metadata = {
  title: 'Bench',
  alternates: { types: { 'application/rss+xml': '/feed.xml' } },
}

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>
        <header>
          <Link href="/">Bench</Link> <Link href="/tags">Tags</Link>
        </header>
        <main>{children}</main>
      </body>
    </html>
  )
}
