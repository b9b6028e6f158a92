// Secrets among the environment variables. Messages never show one.
import { SettingsError } from './settings-error.ts'
import { canParseUrl } from '../text/can-parse-url.ts'

/** Standard Webhooks: `whsec_` and base64 of 24 to 64 bytes. */
export function parseWebhookSecrets(value = ''): Uint8Array[] {
  const secrets = value.split(/\s+/).filter(Boolean)
  return secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
    const isWhole = /^whsec_[A-Za-z0-9+/]+={0,2}$/.test(secret)
    if (isWhole && key.length >= 24 && key.length <= 64) return key
    throw new SettingsError(
      'WEBHOOK_SECRET must be `whsec_` and 24 to 64 bytes in base64; spaces part several.',
    )
  })
}

/** At least so long. Undefined where none is set. */
export function parseSecret(
  name: string,
  value: string | undefined,
  minLength: number,
): string | undefined {
  if (!value || value.length >= minLength) return value || undefined
  throw new SettingsError(`${name} must have at least ${minLength} characters.`)
}

/** It holds a password. */
export function parseSmtpUrl(value: string | undefined): string | undefined {
  if (!value || (/^smtps?:\/\//.test(value) && canParseUrl(value)))
    return value || undefined
  throw new SettingsError(
    'SMTP_URL must be an address such as smtps://user:password@smtp.example.org.',
  )
}
