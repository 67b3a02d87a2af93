PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_call_outs` (
	`service_id` text NOT NULL,
	`id` text NOT NULL,
	`record_id` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`mode` text NOT NULL,
	`reason` text,
	PRIMARY KEY(`service_id`, `id`),
	FOREIGN KEY (`service_id`,`record_id`) REFERENCES `shift_records`(`service_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "call_outs_mode" CHECK("__new_call_outs"."mode" in ('phone', 'attended')),
	CONSTRAINT "call_outs_reason" CHECK("__new_call_outs"."reason" in ('no-bed', 'ambulance', 'police', 'doctor', 'court', 'other-service', 'other')),
	CONSTRAINT "call_outs_span" CHECK("__new_call_outs"."start" < "__new_call_outs"."end")
);
--> statement-breakpoint
INSERT INTO `__new_call_outs`("service_id", "id", "record_id", "start", "end", "mode", "reason") SELECT "service_id", "id", "record_id", "start", "end", "mode", "reason" FROM `call_outs`;--> statement-breakpoint
DROP TABLE `call_outs`;--> statement-breakpoint
ALTER TABLE `__new_call_outs` RENAME TO `call_outs`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `call_outs_by_record` ON `call_outs` (`service_id`,`record_id`,`start`);