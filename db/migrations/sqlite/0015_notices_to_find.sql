CREATE TABLE `notices_to_find` (
	`service_id` text NOT NULL,
	`id` text NOT NULL,
	`cause` text NOT NULL,
	`about_kind` text NOT NULL,
	`about_id` text NOT NULL,
	`found` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`service_id`, `id`),
	CONSTRAINT "notices_to_find_cause" CHECK("notices_to_find"."cause" in ('absence', 'approval', 'shift-record', 'import', 'other'))
);
