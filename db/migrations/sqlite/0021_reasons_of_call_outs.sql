PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_shift_records` (
	`service_id` text NOT NULL,
	`id` text NOT NULL,
	`shift_id` text NOT NULL,
	`amhp_id` text NOT NULL,
	`kind` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`actual_start` integer,
	`actual_end` integer,
	`break_minutes` integer,
	`late_reason` text,
	`kept` integer DEFAULT false NOT NULL,
	`account_id` text NOT NULL,
	`at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`service_id`, `id`),
	FOREIGN KEY (`service_id`,`amhp_id`) REFERENCES `amhps`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_id`,`account_id`) REFERENCES `accounts`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "shift_records_kind" CHECK("__new_shift_records"."kind" in ('waking', 'standby', 'sleep-in', 'training', 'shadow')),
	CONSTRAINT "shift_records_plan" CHECK("__new_shift_records"."start" < "__new_shift_records"."end"),
	CONSTRAINT "shift_records_late_reason" CHECK("__new_shift_records"."late_reason" in ('no-bed', 'ambulance', 'police', 'doctor', 'court', 'other-service', 'other')),
	CONSTRAINT "shift_records_break" CHECK("__new_shift_records"."break_minutes" is null or "__new_shift_records"."break_minutes" between 0 and 1440),
	CONSTRAINT "shift_records_span" CHECK("__new_shift_records"."actual_start" is null or "__new_shift_records"."actual_end" is null or "__new_shift_records"."actual_start" < "__new_shift_records"."actual_end")
);
--> statement-breakpoint
INSERT INTO `__new_shift_records`("service_id", "id", "shift_id", "amhp_id", "kind", "start", "end", "actual_start", "actual_end", "break_minutes", "late_reason", "kept", "account_id", "at", "version") SELECT "service_id", "id", "shift_id", "amhp_id", "kind", "start", "end", "actual_start", "actual_end", "break_minutes", "late_reason", "kept", "account_id", "at", "version" FROM `shift_records`;--> statement-breakpoint
DROP TABLE `shift_records`;--> statement-breakpoint
ALTER TABLE `__new_shift_records` RENAME TO `shift_records`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `shift_records_by_shift` ON `shift_records` (`service_id`,`shift_id`);--> statement-breakpoint
CREATE INDEX `shift_records_by_amhp` ON `shift_records` (`service_id`,`amhp_id`,`start`);--> statement-breakpoint
CREATE INDEX `shift_records_by_time` ON `shift_records` (`service_id`,`start`,`end`);--> statement-breakpoint
CREATE INDEX `shift_records_by_account` ON `shift_records` (`service_id`,`account_id`);--> statement-breakpoint
ALTER TABLE `call_outs` ADD `reason` text;