import { findIndexNowKey } from '@/lib/content/queries'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  const key = findIndexNowKey()
  return new Response(key ?? null, {
    status: key === undefined ? 404 : 200,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
}
