type Details = {
  type?: 'invalid_request_error' | 'idempotency_error' | 'api_error'
  code?: string
  param?: string
  /** Stripe keeps an answer for its idempotency key only once the work began, so not when parameters were wrong. */
  keep?: boolean
}

/** An answer other than 200, in the shape of https://docs.stripe.com/api/errors. */
export class StripeError extends Error {
  override readonly name = 'StripeError'
  readonly status: number
  readonly details: Details

  constructor(status: number, message: string, details: Details = {}) {
    super(message)
    this.status = status
    this.details = details
  }

  body(): { error: Record<string, string> } {
    const { type = 'invalid_request_error', code, param } = this.details
    return {
      error: {
        ...(code !== undefined && {
          code,
          doc_url: `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}`,
        }),
        message: this.message,
        ...(param !== undefined && { param }),
        type,
      },
    }
  }
}

export function invalid(message: string, param: string, code?: string): StripeError {
  return new StripeError(400, message, { param, ...(code !== undefined && { code }) })
}

export function missingResource(kind: string, id: string, param: string): StripeError {
  return new StripeError(404, `No such ${kind}: '${id}'`, { code: 'resource_missing', param })
}
