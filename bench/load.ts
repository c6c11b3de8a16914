import { connect, type Socket } from 'node:net'

export type Load = { readonly requests: number; readonly perSecond: number; readonly p50Ms: number; readonly p99Ms: number; readonly failures: number }

/** The value below which a share of the sorted numbers lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/**
 * Loads a server on this machine: `connections` kept open, each asking for the next path as soon as its answer is whole, for
 * `seconds`. Speaks just enough HTTP/1.1 that the client costs little beside the server.
 */
export async function load(port: number, paths: readonly string[], { connections = 8, seconds = 4, headers = '' }: { readonly connections?: number; readonly seconds?: number; readonly headers?: string } = {}): Promise<Load> {
  const times: number[] = []
  let failures = 0
  let next = 0
  const ends = performance.now() + seconds * 1000
  const began = performance.now()
  await Promise.all(Array.from({ length: connections }, () => new Promise<void>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    socket.setNoDelay(true)
    socket.on('error', reject)
    const ask = (): void => {
      if (performance.now() >= ends) {
        socket.destroy()
        resolve()
        return
      }
      const path = paths[next++ % paths.length] ?? '/'
      const asked = performance.now()
      answer(socket, `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${headers}\r\n`, (status) => {
        times.push(performance.now() - asked)
        if (status !== 200) failures += 1
        ask()
      })
    }
    socket.on('connect', ask)
  })))
  return { requests: times.length, perSecond: times.length / ((performance.now() - began) / 1000), p50Ms: percentile(times, 0.5), p99Ms: percentile(times, 0.99), failures }
}

/** Sends one request and calls back with the status once the whole answer is there: by its length, or chunk by chunk. */
function answer(socket: Socket, request: string, done: (status: number) => void): void {
  let head = ''
  let left = -1
  let chunked = false
  let tail = ''
  const take = (data: Buffer): void => {
    let body = data
    if (left < 0 && !chunked) {
      head += data.toString('latin1')
      const end = head.indexOf('\r\n\r\n')
      if (end === -1) return
      const length = /\r\ncontent-length: *(\d+)/i.exec(head.slice(0, end))?.[1]
      chunked = length === undefined
      left = Number(length ?? 0)
      body = Buffer.from(head.slice(end + 4), 'latin1')
      head = head.slice(0, end)
    }
    if (chunked) {
      tail = (tail + body.toString('latin1')).slice(-7)
      if (!tail.endsWith('\r\n0\r\n\r\n') && tail !== '0\r\n\r\n') return
    } else {
      left -= body.length
      if (left > 0) return
    }
    socket.off('data', take)
    done(Number(head.slice(9, 12)))
  }
  socket.on('data', take)
  socket.write(request)
}
