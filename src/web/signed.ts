import { createHmac, timingSafeEqual } from 'node:crypto'

/** A value with its signature, fit for a cookie. `purpose` keeps a cookie of one kind from passing as one of another. */
export function sign(secret: string, purpose: string, value: string): string {
  return `${Buffer.from(value).toString('base64url')}.${signature(secret, purpose, value)}`
}

/** The value that we signed, or undefined where the signature is not ours. */
export function unsign(secret: string, purpose: string, signed: string): string | undefined {
  const dot = signed.indexOf('.')
  if (dot < 0) return undefined
  const value = Buffer.from(signed.slice(0, dot), 'base64url').toString()
  return sameText(signed.slice(dot + 1), signature(secret, purpose, value)) ? value : undefined
}

/** Whether two texts are the same, in a time that tells nothing about where they differ. */
export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

function signature(secret: string, purpose: string, value: string): string {
  return createHmac('sha256', secret).update(`${purpose}\0${value}`).digest('base64url')
}
