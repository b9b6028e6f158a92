// Names in `public/` that are certain to be secret: keys, settings of tools, drafts.
import { parseCopyName } from '../../check/index.ts'

/** Hosts and standards read these; any other name with a leading dot is one of a tool. */
const READ_BY_HOSTS = /^\.(?:well-known|nojekyll|domains|htaccess|gitkeep)$/

const SECRETS: readonly RegExp[] = [
  /^\./,
  /^_?(?:drafts?|private|unpublished|trash|node_modules)$/i,
  /^(?:id_(?:rsa|dsa|ecdsa|ed25519)|htpasswd|credentials\.json)$/i,
  /\.(?:pem|key|p12|pfx|kdbx|keystore|env)$/i,
  /^readme\.(?:md|markdown)$/i,
]

/** Whether a file or folder of this name is left out, whatever the folder above is. */
export function isPrivateInPublic(name: string): boolean {
  if (READ_BY_HOSTS.test(name)) return false
  return (
    SECRETS.some((secret) => secret.test(name)) || parseCopyName(name)?.isCertain === true
  )
}
