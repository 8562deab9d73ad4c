import type { Result } from '../../shared/basics/result';
import type { Caller, Failure } from '../../shared/contract/bridge';
import type { Output, Parsed, ProcedureName } from '../../shared/contract/contract';

/** Answers one procedure. Its input has been parsed and its caller may call it. */
export type Handler<N extends ProcedureName> = (
  input: Parsed<N>,
  caller: Caller,
) => Result<Output<N>, Failure> | Promise<Result<Output<N>, Failure>>;

/** A missing handler, or one of the wrong shape, is a compile error. */
export type Handlers = { readonly [N in ProcedureName]: Handler<N> };

/** The handlers of one namespace: `HandlersOf<'plans'>`. */
export type HandlersOf<Namespace extends string> = Pick<Handlers, Extract<ProcedureName, `${Namespace}.${string}`>>;
