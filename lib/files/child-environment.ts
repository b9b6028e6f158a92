// The environment of programs that others wrote, such as git with its hooks.

/** None of them has to know these; an undefined variable is handed on to none. */
const SECRETS = {
  WEBHOOK_SECRET: undefined,
  PUBLISH_HOOK_SECRET: undefined,
  PREVIEW_SECRET: undefined,
  SMTP_URL: undefined,
}

/** That of this process without its secrets, and with `own`; undefined takes a variable away. */
export function toChildEnvironment(
  own: Readonly<Record<string, string | undefined>>,
): NodeJS.ProcessEnv {
  return { ...process.env, ...own, ...SECRETS }
}
