import { createServer } from 'node:net'

const advice: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken, perhaps by an Incipit that is running already. Stop that, or choose another port: INCIPIT_PORT=4041',
  EACCES: 'is not ours to use. Choose one above 1023: INCIPIT_PORT=4040',
  EADDRNOTAVAIL: 'is not an address of this machine. Set INCIPIT_HOST to one that is, or to 127.0.0.1',
  ENOTFOUND: 'is not an address that is known here. Set INCIPIT_HOST to one that is, or to 127.0.0.1',
}

/** Why nobody can listen there, in words for the person who asked for it; undefined where it is free. */
export function portProblem(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(`Cannot serve on ${host}:${port}: it ${advice[error.code ?? ''] ?? `does not work (${error.message})`}.`)
    })
    server.listen(port, host, () => server.close(() => resolve(undefined)))
  })
}
