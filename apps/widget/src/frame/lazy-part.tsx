import { type ReactNode, useEffect, useState } from 'react'
import { fetchPart } from './api/fetch-part.ts'
import { useDesk } from './desk/desk-context.ts'
import { useReturn } from './desk/use-return.ts'
import { Problem } from './problem.tsx'
import { Skeleton } from './skeleton.tsx'

type Part<Props> = (props: Props) => ReactNode

/** A part of the app whose code is fetched when it is first drawn. */
export function lazyPart<Props extends object>(load: () => Promise<Part<Props>>): Part<Props> {
  let loaded: Part<Props> | undefined

  return function LazyPart(props) {
    const { connection } = useDesk()
    const [attempt, setAttempt] = useState(0)
    const [, setIsThere] = useState(loaded !== undefined)
    const [isLost, setIsLost] = useState(false)

    useEffect(() => {
      if (loaded) return
      let isWanted = true
      fetchPart(connection, load).then(
        (part) => {
          loaded = part
          if (isWanted) setIsThere(true)
        },
        () => {
          if (isWanted) setIsLost(true)
        },
      )
      return () => {
        isWanted = false
      }
    }, [attempt, connection])

    useReturn(() => isLost && retry())

    function retry(): void {
      setIsLost(false)
      setAttempt((count) => count + 1)
    }

    if (isLost) return <Problem failure={{ code: 'offline', fields: [] }} onRetry={retry} />
    const Loaded = loaded
    return Loaded ? <Loaded {...props} /> : <Skeleton rows={2} />
  }
}
