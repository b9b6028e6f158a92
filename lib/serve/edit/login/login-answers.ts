// Answers of the guards: a page of their own, or the way to another.
import { editResponse } from '../answers.ts'
import type { EntryRequest } from '../guard.ts'
import { LOGIN_POLICY } from './login-style.ts'

export function answerPage(
  { policy }: EntryRequest,
  status: number,
  page: string,
  headers: Record<string, string> = {},
): Response {
  return editResponse(status, page, policy, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': LOGIN_POLICY,
    // With `no-referrer` a form would be sent from the origin `null` (Fetch §3.2).
    'Referrer-Policy': 'same-origin',
    ...headers,
  })
}

/** RFC 9110 §15.4.4: what follows is a GET. */
export function redirect(
  { policy }: EntryRequest,
  location: string,
  cookie?: string,
): Response {
  const headers = { Location: location, ...(cookie && { 'Set-Cookie': cookie }) }
  return editResponse(303, '', policy, headers)
}
