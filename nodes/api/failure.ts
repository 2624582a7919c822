import type { Cause } from './service';

/** Why a request did not do what it should, or may not have. Never holds a key, a signature or a header. */
export interface Failure {
	/** What happened, in the service's words where there are any. */
	what: string;
	/** What the user should do next. */
	next: string;
	httpCode?: string;
	serviceCode?: string;
	/** Id of the room or conversation, where it was known. */
	destination?: string;
	/** Label path of the parameter that cannot be sent. */
	field?: string;
	cause?: Cause;
	retryAfterMs?: number;
}
